# Dates in headers, in all the forms there are, and back; parameters with character sets.
import datetime
from email.utils import (collapse_rfc2231_value, decode_params, encode_rfc2231, format_datetime, formatdate, mktime_tz, parsedate, parsedate_to_datetime,
                         parsedate_tz)

for text in ["Mon, 16 Nov 2009 13:32:02 +0100", "16 Nov 2009 13:32 -0000", "Thursday, 01-Jan-70 00:00:00 GMT", "Mon Nov 16 13:32:02 2009",
             "Nov 16, 2009 1:2 EST", "1 january 99 1.2.3 -0330", "32 Jan 2000 25:61 Z", "1 Jan 2000", "1 xyz 2000 1:2", "today", ""]:
    try:
        moment = parsedate_to_datetime(text)
    except ValueError as error:
        moment = error
    print(text, parsedate_tz(text), parsedate(text), moment)
print(mktime_tz((2009, 11, 16, 13, 32, 2, 0, 1, -1, 3600)), formatdate(0), formatdate(1e9, usegmt=True))
moment = datetime.datetime(2001, 2, 3, 4, 5, 6, tzinfo=datetime.timezone.utc)
print(format_datetime(moment), format_datetime(moment, usegmt=True), format_datetime(moment.replace(tzinfo=None)))
try:
    format_datetime(moment.replace(tzinfo=None), usegmt=True)
except ValueError as error:
    print(error)
params = decode_params([("text/plain", ""), ("name*1", "b"), ("name*0", "a"), ("t*", "utf-8'en'%C3%A9"), ("x*0*", "utf-8''%41"), ("x*1", '"b')])
print(params, [collapse_rfc2231_value(value) for _, value in params], encode_rfc2231("é a", "utf-8", "fr"), encode_rfc2231("a b"))
