# Entities that grow beyond all measure are refused.
import xml.etree.ElementTree as ET

levels = "".join(
    f'<!ENTITY e{n} "{f"&e{n - 1};" * 10}">' for n in range(1, 10)
)
bomb = f'<!DOCTYPE b [<!ENTITY e0 "{"x" * 100}">{levels}]><b>&e9;</b>'
try:
    ET.fromstring(bomb)
except ET.ParseError as e:
    print(e)
print(ET.fromstring('<!DOCTYPE b [<!ENTITY e "x<i>y</i>">]><b c="&lt;">&e;&e;</b>').findall("i"[0:1])[1].text)
