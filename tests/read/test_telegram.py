from onrecord.read.telegram import telegram

HEAD = """PAGE 01  KELM 00412  01 OF 02  031530Z
O 031422Z MAR 81 ZFF4
FM AMCONSUL KELM
TO SECSTATE WASHDC IMMEDIATE 9338
ALDIS     ORM
INFO AMEMBASSY ALDIS

LIMITED OFFICIAL USE KELM 412
E.O. 12065: N/A""".splitlines()


def test_the_head_of_a_telegram_is_read() -> None:
    found = telegram(HEAD)
    assert found
    assert (found.date, found.place) == ("1981-03-03", "KELM")
    assert (found.sender, found.recipients) == (
        "AMCONSUL KELM",
        ("SECSTATE WASHDC", "ALDIS", "ORM"),
    )
    assert (found.classification, found.number) == ("LIMITED OFFICIAL USE", "KELM 412")


def test_other_lines_are_no_telegram() -> None:
    assert telegram(["FM radio was on.", "TO whom it may concern"]) is None
    assert telegram([line for line in HEAD if not line.startswith("O ")]) is None
    assert telegram([]) is None


def test_what_a_telegram_does_not_say_stays_unknown() -> None:
    found = telegram(
        ["R 031422Z MAR 81", "FM THE HARBOUR BOARD", "", "THE GATES LEAK."]
    )
    assert found
    assert (found.place, found.recipients) == (None, ())
    assert (found.classification, found.number) == (None, None)
