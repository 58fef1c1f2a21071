class I(int):
    def __add__(self, o): return 'I.add'
    def __radd__(self, o): return 'I.radd'
class J(int): pass
class F(float): pass
class C(complex): pass
i=J(5); f=F(1.5); c=C(1,2)
print(i, repr(i), type(i), i+1, type(i+1), 1+i, type(+i), type(int(i)), i.real, type(i.real), hash(i), i==5, 5==i, i<6, J(2**100), J('12',3))
print(f, f+1, type(f+1), type(+f), f==1.5, f*f, hash(f), round(f), f.hex(), type(f.real))
print(c, c+1, type(c+1), c==1+2j, abs(c), c.conjugate(), type(c.conjugate()))
print(I(3)+1, 1+I(3), I(3)+I(4), I(3)*2)
print(J.from_bytes(b'\x01\x02'), type(J.from_bytes(b'\x01')), F.fromhex('0x1p1'), type(F.fromhex('0x1p1')))
j=J(7); j.x=3; print(j.x, j.__dict__, {j:1}[7], [1,2,3][J(1)], 'abc'[J(2)], range(J(3)))
print(format(i,'05d'), format(f,'.3f'), '%d %f %s' % (i,f,c), f'{i:>5}|{f!r}|{c}')
