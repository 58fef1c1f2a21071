for s in ["f'{3!:'", "f'{!'", "f'{!s:'", "f'{:'", "f'{='", "f'{1=}{;'", "f'{3:{{>10}'", "f'{3'", "f'{3:'", "f'{3!s'",
          "f'{a! r}'", "f'{1=}{1;'"]:
    try:
        eval(s)
    except SyntaxError as e:
        print(s, e.msg, e.offset)
