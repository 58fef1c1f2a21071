from _generated import check
def program_0(seen):
    try:
        seen.append('\U0001f40d\U0001f40dba\U0001f600'.format_map({'a': {v}}))
    except Exception as failure: seen.append(failure)
    try:
        seen.append('\u0663\x7f\xbd\x00\x80\x00'.upper())
    except Exception as failure: seen.append(failure)
    try:
        seen.append('\xc5-\u0131-\u017f'.removeprefix(range(-1, 4, 1)))
    except Exception as failure: seen.append(failure)
check(0, program_0)
def program_1(seen):
    try:
        seen.append('%b%Z'.rindex('aa', 0))
    except Exception as failure: seen.append(failure)
    try:
        seen.append('41882'.index('', 0))
    except Exception as failure: seen.append(failure)
    try:
        seen.append(''.find('\x0c\ud800\u2028 \r', -3))
    except Exception as failure: seen.append(failure)
    try:
        seen.append('\\"cY'.expandtabs(tabsize=1))
    except Exception as failure: seen.append(failure)
    try:
        seen.append(sorted('\u8a9e\u65e5\u65e5\u8a9e\u8a9e\u65e5\u65e5\u672c'))
    except Exception as failure: seen.append(failure)
    try:
        seen.append(sorted(''))
    except Exception as failure: seen.append(failure)
check(1, program_1)
def program_2(seen):
    try:
        seen.append('\u0301\u0301\u0308\u65e5\u672c\u0308\u0308\u65e5'[100])
    except Exception as failure: seen.append(failure)
    try:
        seen.append('6690'.rindex('Z:', -3, -1))
    except Exception as failure: seen.append(failure)
    try:
        seen.append(list('303533'))
    except Exception as failure: seen.append(failure)
    try:
        seen.append(ord('::%!%{'))
    except Exception as failure: seen.append(failure)
    try:
        seen.append('\u8a9e\x7f\u65e5\u8a9e\x80\u65e5'.maketrans('}}', '{%}}%!{!', 'YXbYZXa'))
    except Exception as failure: seen.append(failure)
check(2, program_2)
def program_3(seen):
    try:
        seen.append('\xff\x7f\x00\x80'.join('_+11.-..'))
    except Exception as failure: seen.append(failure)
    try:
        seen.append('' % [None, ''])
    except Exception as failure: seen.append(failure)
    try:
        seen.append(''.__lt__(()))
    except Exception as failure: seen.append(failure)
    try:
        seen.append('e\u672c\u65e5+'.splitlines(True))
    except Exception as failure: seen.append(failure)
    try:
        seen.append('\udfff'.isdigit())
    except Exception as failure: seen.append(failure)
    try:
        seen.append('5\x0070\xff4\x80'.count(True))
    except Exception as failure: seen.append(failure)
    try:
        seen.append('\u0308ee'.isspace())
    except Exception as failure: seen.append(failure)
    try:
        seen.append("''".isalpha(0))
    except Exception as failure: seen.append(failure)
check(3, program_3)
def program_4(seen):
    try:
        seen.append('' % ('\u8a9e\u8a9e\u8a9e\u8a9e\u8a9e\u8a9e', (-5.6596287828111725e+222)))
    except Exception as failure: seen.append(failure)
    try:
        seen.append(''.format_map('aaaaaab'))
    except Exception as failure: seen.append(failure)
    try:
        seen.append('Z\x00\x00\xffX'.capitalize())
    except Exception as failure: seen.append(failure)
    try:
        seen.append(''.__contains__({1, 2, 3}))
    except Exception as failure: seen.append(failure)
    try:
        seen.append(''.format_map({'a': {v}}))
    except Exception as failure: seen.append(failure)
    try:
        seen.append('\u03a3\u03c3\ufb01\u03c3\u03a3\u03c3\u01c5'.lower(*-100))
    except Exception as failure: seen.append(failure)
    try:
        seen.append('\U0001f40d\u8a9e\U0001f40d\u672c'.swapcase())
    except Exception as failure: seen.append(failure)
check(4, program_4)
def program_5(seen):
    try:
        seen.append('\x80\u0308\u0301e\u0301\x00\u0301'[-2**63:None])
    except Exception as failure: seen.append(failure)
    try:
        seen.append('\u672c:%:}!!:'.swapcase())
    except Exception as failure: seen.append(failure)
    try:
        seen.append('\x7f\x80\x00\xff'.rindex('\\\'"'))
    except Exception as failure: seen.append(failure)
check(5, program_5)
def program_6(seen):
    try:
        seen.append(eval(repr('abbaa')) == '\u200b\x7f\u202e\ufeff\u202e')
    except Exception as failure: seen.append(failure)
    try:
        seen.append('\xb2\xb2\u0663a'.format_map({'a': {v}}))
    except Exception as failure: seen.append(failure)
    try:
        seen.append('\u03a3\xe9\u0131\u0130'.casefold())
    except Exception as failure: seen.append(failure)
check(6, program_6)
def program_7(seen):
    try:
        seen.append('\u096b\u096b\u096b'.rindex('abaababa'))
    except Exception as failure: seen.append(failure)
    try:
        seen.append('Y\xff\xff\x7fc\x80'.split())
    except Exception as failure: seen.append(failure)
    try:
        seen.append('aa' < '\r\x0b')
    except Exception as failure: seen.append(failure)
    try:
        seen.append('\u2167\u672c\u096b\u672c'.swapcase())
    except Exception as failure: seen.append(failure)
    try:
        seen.append(''.expandtabs(tabsize=5))
    except Exception as failure: seen.append(failure)
    try:
        seen.append(''.isalpha('\'\\\\""\''))
    except Exception as failure: seen.append(failure)
check(7, program_7)
def program_8(seen):
    try:
        seen.append(''.splitlines())
    except Exception as failure: seen.append(failure)
    try:
        seen.append('\u65e5\u8a9e\u672c\u8a9e\u65e5\u8a9e\u672c'.lower())
    except Exception as failure: seen.append(failure)
    try:
        seen.append('9046116'.format_map(('\u0130\u017f', True, )))
    except Exception as failure: seen.append(failure)
    try:
        seen.append('\u672c\u65e5\u8a9e\u672c\u65e5\u672c'.islower())
    except Exception as failure: seen.append(failure)
check(8, program_8)
def program_9(seen):
    try:
        seen.append('1_e-.e.e'.title())
    except Exception as failure: seen.append(failure)
    try:
        seen.append('\'\'\'\'\\""'.rfind('\xc5'))
    except Exception as failure: seen.append(failure)
    try:
        seen.append('"\'\udfff"\'' % (1.5))
    except Exception as failure: seen.append(failure)
    try:
        seen.append('\u03a3\u03c3\u03c2'.isnumeric())
    except Exception as failure: seen.append(failure)
    try:
        seen.append('\xb2\'\xbd\u2167"\xb2\xbd'.ljust(10, ''))
    except Exception as failure: seen.append(failure)
    try:
        seen.append('\U0001f40d\U0001f600'.rsplit(None, 2**31))
    except Exception as failure: seen.append(failure)
    try:
        seen.append('\u0301\u0308'.swapcase())
    except Exception as failure: seen.append(failure)
check(9, program_9)
def program_10(seen):
    try:
        seen.append(' \x1c\t\r\r\t\u2028\r'.partition('\U0001f40d\U0001f40d\U0001d538\U0001f40d\U0001f40d'))
    except Exception as failure: seen.append(failure)
    try:
        seen.append('\ud800\ud800\xb2\u096b\u0663\u0663\udfff\u0663'.__getitem__(bytearray(b' 00\n0\x00\x00')))
    except Exception as failure: seen.append(failure)
    try:
        seen.append('\ud800\udfff\udfff'.expandtabs(2**63))
    except Exception as failure: seen.append(failure)
    try:
        seen.append("+'1".rstrip())
    except Exception as failure: seen.append(failure)
    try:
        seen.append('\r \x0b\x1c \x0c\t\x1c' + '\udfff\ud800')
    except Exception as failure: seen.append(failure)
check(10, program_10)
