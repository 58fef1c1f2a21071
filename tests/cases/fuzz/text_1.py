from _generated import check
def program_0(seen):
    try:
        seen.append('\u0131a\u0130aa'.casefold())
    except Exception as failure: seen.append(failure)
    try:
        seen.append('!%%!}%:'.rfind('\u01c5\u0663\u01c5\ufb01', 3))
    except Exception as failure: seen.append(failure)
    try:
        seen.append(ascii('_-E+.1-'))
    except Exception as failure: seen.append(failure)
    try:
        seen.append('\t\x1c' % -2)
    except Exception as failure: seen.append(failure)
    try:
        seen.append('\\b"'.isupper('\x7fccbZ\xff'))
    except Exception as failure: seen.append(failure)
check(0, program_0)
def program_1(seen):
    try:
        seen.append(':}}{!'.upper())
    except Exception as failure: seen.append(failure)
    try:
        seen.append(''.isascii())
    except Exception as failure: seen.append(failure)
    try:
        seen.append(str('\u8a9eeE'.encode('utf-16', 'replace'), 'ascii'))
    except Exception as failure: seen.append(failure)
    try:
        seen.append('}\udfff'.startswith('\U0001f600\U0001f40d\U0001f600\U0001f600\U0001f40d\U0001d538\U0001d538'))
    except Exception as failure: seen.append(failure)
    try:
        seen.append('-E\u200b\u200b__E'.isdecimal())
    except Exception as failure: seen.append(failure)
check(1, program_1)
def program_2(seen):
    try:
        seen.append(float('\u0308\u0308'))
    except Exception as failure: seen.append(failure)
    try:
        seen.append('\xdf\xdf\u017fa:\u0131:' in '\ud800\ud800Y\ud800Y\udfff')
    except Exception as failure: seen.append(failure)
    try:
        seen.append(''.count('\x80\x80\x80\xff\x80\xff\x7f\x7f', -1))
    except Exception as failure: seen.append(failure)
    try:
        seen.append('\udfff\ud800\udfff\udfff\udfff\udfff'.find(['e\u0301e\u0301e', '\u0663\u2167\u096b\xbd\xb2\xb2\u0663\xbd']))
    except Exception as failure: seen.append(failure)
check(2, program_2)
def program_3(seen):
    try:
        seen.append(''.__contains__(-2**70))
    except Exception as failure: seen.append(failure)
    try:
        seen.append(repr(''))
    except Exception as failure: seen.append(failure)
    try:
        seen.append(''.lstrip())
    except Exception as failure: seen.append(failure)
    try:
        seen.append('\u03a3\ufb01\u01c5\u03a3\u03c2'.isdecimal(*-1))
    except Exception as failure: seen.append(failure)
    try:
        seen.append('\u200b\u200b\u200b\u200b\u202e\ufeff'.maketrans('%%', '\x00\x00\x80\x80\x80\x80\x7f'))
    except Exception as failure: seen.append(failure)
    try:
        seen.append('\ufeff\x00\u202e\ufeff'.lstrip(b'- '))
    except Exception as failure: seen.append(failure)
    try:
        seen.append('\t\u017f'.rstrip())
    except Exception as failure: seen.append(failure)
check(3, program_3)
def program_4(seen):
    try:
        seen.append('e\u0308'.startswith('\u017f\u0131\u0130\u0131\xc5'))
    except Exception as failure: seen.append(failure)
    try:
        seen.append('{'.swapcase())
    except Exception as failure: seen.append(failure)
    try:
        seen.append('\r'.rsplit())
    except Exception as failure: seen.append(failure)
    try:
        seen.append('\u03c3\u03a3\u03c2\u01c5\u01c5' % {1, 2, 3})
    except Exception as failure: seen.append(failure)
    try:
        seen.append("\\''" in '\xe9\xdf}')
    except Exception as failure: seen.append(failure)
check(4, program_4)
def program_5(seen):
    try:
        seen.append('+._e_1'.maketrans('\\"', '\'"\'\\\\', '\ufeff\u200b\xff\u200b\u200b\xff'))
    except Exception as failure: seen.append(failure)
    try:
        seen.append('bab'.find('Y'))
    except Exception as failure: seen.append(failure)
    try:
        seen.append('\t\x0b\u2028\x0b\x0b\x0b\x7f'.isnumeric())
    except Exception as failure: seen.append(failure)
    try:
        seen.append('!{' % [-1, b'\naA,b, -'])
    except Exception as failure: seen.append(failure)
    try:
        seen.append(ord('b\u202e'))
    except Exception as failure: seen.append(failure)
    try:
        seen.append('\u65e5'.ljust(-2**63))
    except Exception as failure: seen.append(failure)
    try:
        seen.append('e\u202e'.find('YZ', 1.0))
    except Exception as failure: seen.append(failure)
check(5, program_5)
def program_6(seen):
    try:
        seen.append('\U0001f40d'.encode(errors='ignore'))
    except Exception as failure: seen.append(failure)
    try:
        seen.append('\x7f\xff\x00\x80\x80\x80'.encode('utf-32', 'strict').decode('cp1252', 'backslashreplace'))
    except Exception as failure: seen.append(failure)
    try:
        seen.append('\u2167\u2167\udfff\u2167\xb2\u0663'.index('\\', 100))
    except Exception as failure: seen.append(failure)
    try:
        seen.append('\u017f_1_\u0131'.__getitem__((70)))
    except Exception as failure: seen.append(failure)
    try:
        seen.append('\U0001f600\xbd\U0001f600'.translate((-16631679142818105479740773078707438434968018606345467429252447533527014422341795)))
    except Exception as failure: seen.append(failure)
    try:
        seen.append('\udfff\udfff'.splitlines(True))
    except Exception as failure: seen.append(failure)
    try:
        seen.append('\x00\x80e.1\x80.\x00'.partition('74'))
    except Exception as failure: seen.append(failure)
check(6, program_6)
def program_7(seen):
    try:
        seen.append('!\u0301{{\u0308{'.replace())
    except Exception as failure: seen.append(failure)
    try:
        seen.append('\u0130\xc5a\xc5\u0130\u0130\u017f'.isnumeric())
    except Exception as failure: seen.append(failure)
    try:
        seen.append('\u200b\u200b\u200b\u200b\u200b\u200b'.islower())
    except Exception as failure: seen.append(failure)
    try:
        seen.append(int('\u0663\u0663\u8a9e\u8a9e\u0663'))
    except Exception as failure: seen.append(failure)
    try:
        seen.append('\U0001f40d\udfff\udfff\ud800\ud800\U0001d538\U0001d538\ud800'.split(sep='e\u0308e\ufeff\u0301\ufeff\ufeff\u0308', maxsplit='1'))
    except Exception as failure: seen.append(failure)
    try:
        seen.append('bZXb\u65e5'.zfill(7))
    except Exception as failure: seen.append(failure)
    try:
        seen.append('\r\x85\u0131\x85'[::'1'])
    except Exception as failure: seen.append(failure)
check(7, program_7)
def program_8(seen):
    try:
        seen.append(hash('\u65e5\u8a9e') == hash('\u2028\x0c\r\t\x85' + ''))
    except Exception as failure: seen.append(failure)
    try:
        seen.append(''.swapcase())
    except Exception as failure: seen.append(failure)
    try:
        seen.append('Yaa'.isupper())
    except Exception as failure: seen.append(failure)
check(8, program_8)
def program_9(seen):
    try:
        seen.append(str('\u65e5\u65e5\u65e5\u8a9e\u65e5\u65e5'.encode('ascii', 'replace'), 'cp1252'))
    except Exception as failure: seen.append(failure)
    try:
        seen.append('\x85:%\x0b:}'.isspace())
    except Exception as failure: seen.append(failure)
    try:
        seen.append('\u0308\u0301e\u0301\u0301\u0301\u0301'.isprintable())
    except Exception as failure: seen.append(failure)
    try:
        seen.append('Y'.startswith(('a\u017f\u017f', '1882')))
    except Exception as failure: seen.append(failure)
    try:
        seen.append(repr('\U0001f40d\U0001f40d7248'))
    except Exception as failure: seen.append(failure)
    try:
        seen.append(''.title((180)))
    except Exception as failure: seen.append(failure)
check(9, program_9)
