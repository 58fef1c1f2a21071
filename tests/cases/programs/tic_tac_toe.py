LINES = [(0, 1, 2), (3, 4, 5), (6, 7, 8), (0, 3, 6), (1, 4, 7), (2, 5, 8), (0, 4, 8), (2, 4, 6)]


def winner(board):
    for a, b, c in LINES:
        if board[a] != "." and board[a] == board[b] == board[c]:
            return board[a]
    return None if "." in board else "draw"


def best(board, player, memo={}):
    key = "".join(board)
    if key in memo:
        return memo[key]
    result = winner(board)
    if result:
        return {"X": 1, "O": -1, "draw": 0}[result], None
    other = "O" if player == "X" else "X"
    scores = []
    for square in range(9):
        if board[square] == ".":
            board[square] = player
            scores.append((best(board, other)[0], square))
            board[square] = "."
    choose = max if player == "X" else min
    memo[key] = choose(scores, key=lambda score: score[0])
    return memo[key]


board, player = list("X...O...."), "X"
while not winner(board):
    board[best(board, player)[1]] = player
    player = "O" if player == "X" else "X"
for row in range(0, 9, 3):
    print(*board[row : row + 3])
print(winner(board))
