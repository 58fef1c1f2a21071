def t(f):
    try: print(repr(f()))
    except BaseException as e: print(type(e).__name__, e)
t(lambda: print('a',sep=3)); t(lambda: print('a',end=3)); t(lambda: print(x=3)); t(lambda: print('a', file=3)); t(lambda:len(3)); t(lambda:bin(3.0)); t(lambda:chr(-1)); t(lambda:chr(0x110000)); t(lambda:chr('a'));t(lambda:ord('ab')); t(lambda:ord(3)); t(lambda:ord(b'ab')); t(lambda:chr(1<<70))
t(lambda:getattr(3,4)); t(lambda:hasattr(3,4)); t(lambda:setattr(3,4,5)); t(lambda:delattr(3,4));t(lambda:getattr(3,'x',1)); t(lambda:vars(3)); t(lambda:isinstance(1,1)); t(lambda:issubclass(1,int)); t(lambda:issubclass(int,1)); t(lambda:isinstance(1,(str,(int,)))); t(lambda:isinstance(1,(1,)));t(lambda:issubclass(int,(1,)))
t(lambda:iter(3)); t(lambda:iter(3,4)); t(lambda:next(3)); t(lambda:aiter(3)); t(lambda:anext(3)); t(lambda:max()); t(lambda:max(3)); t(lambda:max([])); t(lambda:max(1,2,default=3)); t(lambda:max([],default=3)); t(lambda:max(1,2,key=3)); t(lambda:max([1],foo=3)); t(lambda:max(1,'a')); t(lambda:min(1,'a'));t(lambda:max([1,2],key=None)); t(lambda:min())
t(lambda:pow(2,-1,5)); t(lambda:pow(2,-1,4)); t(lambda:pow(2,3,0)); t(lambda:pow(2.0,3,5)); t(lambda:pow(2,3.0,5)); t(lambda:pow('a',2)); t(lambda:pow('a',2,3)); t(lambda:round('a')); t(lambda:round(2.5)); t(lambda:round(2.5,None)); t(lambda:round(2.55,1)); t(lambda:sorted(3)); t(lambda:sorted([1],key=3)); t(lambda:sorted([2,1],reverse=True)); t(lambda: sorted([1],[2])); t(lambda: sorted()); t(lambda:sorted([1],foo=1))
t(lambda:sum(3)); t(lambda:sum(['a'])); t(lambda:sum(['a'],'')); t(lambda:sum([b'a'],b'')); t(lambda:sum([bytearray()],bytearray())); t(lambda:sum([0.1]*10)); t(lambda:sum([0.1]*10,start=0)); t(lambda:sum([1,0.1,2])); t(lambda:sum([[1],[2]],[])); t(lambda:sum([1e308,1e308,-1e308])); t(lambda:sum([True,2])); t(lambda:sum([1j,0.5])); t(lambda:sum([0.1,1j,0.1]))
t(lambda:eval(3)); t(lambda:eval('1',3)); t(lambda:exec('1',3)); t(lambda:exec(3)); t(lambda:compile('1','a','b')); t(lambda:compile(3,'a','eval')); t(lambda:eval('1\0')); t(lambda:exec('1',{},3)); t(lambda:eval('1',{},3)); t(lambda: eval('  1')); t(lambda: compile('1',3,'eval'))
t(lambda:format(3,4)); t(lambda:format(3,'x')); t(lambda:divmod(1,0)); t(lambda:divmod('a',1)); t(lambda:abs('a')); t(lambda:all(3)); t(lambda:hash([])); t(lambda:input(1,2)); t(lambda:id()); t(lambda:repr()); t(lambda: dir(1,2)); t(lambda: __import__(3)); t(lambda: __import__('')); t(lambda:round(1,2,3)); t(lambda:ascii('aé\U00012345')); t(lambda: callable()); t(lambda: globals(1)); t(lambda:next()); t(lambda: next(iter([]),5)); t(lambda:bin(-5)); t(lambda:hex(1<<70)); t(lambda:oct(True)); t(lambda: pow(base=2,exp=3)); t(lambda: round(1234567,-2)); t(lambda:exit); t(lambda: quit); t(lambda: round(object()))
class A:
  def __reversed__(self): return 3
t(lambda: reversed(A())); t(lambda:iter(A())); t(lambda: len(A())); 
class B:
  def __iter__(self): return 3
t(lambda: iter(B())); t(lambda: compile('1','a','exec',optimize=5)); t(lambda: __import__('a',level=-1)); t(lambda: __import__('nope')); t(lambda:getattr(3)); t(lambda:setattr(3,'a')); t(lambda: isinstance(3)); t(lambda: max(key=3))
