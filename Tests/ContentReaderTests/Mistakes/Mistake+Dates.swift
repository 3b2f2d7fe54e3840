/// Dates that are possible one by one.
extension Mistake {
    static let dates: [Mistake] = [
        Mistake(
            in: .episode, "{ number: 1, title: A, date: 20-03-2020 }",
            "3:34 error: expected a date such as 2023, 2023-08, 2023-08-03, early 2023 or tba, found '20-03-2020' → write 2020-03-20"),
        Mistake(
            in: .episode, "{ number: 1, title: A, date: 02-03-2020 }",
            "3:34 error: expected a date such as 2023, 2023-08, 2023-08-03, early 2023 or tba, found '02-03-2020' → write 2020-03-02, or 2020-02-03 if the month comes first"
        ),
        Mistake(
            in: .episode, "{ number: 1, title: A, date: 2020年3月20日 }",
            "3:34 error: expected a date such as 2023, 2023-08, 2023-08-03, early 2023 or tba, found '2020年3月20日' → write 2020-03-20"),
        Mistake(
            in: .episode, "{ number: 1, title: A, date: 2020년 3월 20일 }",
            "3:34 error: expected a date such as 2023, 2023-08, 2023-08-03, early 2023 or tba, found '2020년 3월 20일' → write 2020-03-20"),
        Mistake(
            in: .episode, "{ number: 1, title: A, date: 2020年13月20日 }",
            "3:34 error: expected a date such as 2023, 2023-08, 2023-08-03, early 2023 or tba, found '2020年13月20日'"),
        Mistake(
            in: .show, "premiere: 2031\n",
            "4:11 warning: the show is said to be running, but to begin in 2031 → correct the date or the status"),
        Mistake(
            in: .file("shows/the-tower/season-2.yaml"), "number: 2\npremiere: 2003\n",
            "2:11 warning: season 2 begins on 2003, before season 1 (2020-05-01) → compare the two dates; one of them may have a typing error"
        ),
        Mistake(in: .file("shows/the-tower/season-2.yaml"), "number: 2\npremiere: 2020\n"),
        Mistake(
            in: .file("shows/the-tower/season-2.yaml"), "number: 2\nepisodes:\n  - { number: 1, title: A, date: 2020-04-01 }\n",
            "3:34 warning: season 2 begins on 2020-04-01, before season 1 (2020-05-01) → compare the two dates; one of them may have a typing error"
        ),
        Mistake(
            in: .file("shows/the-tower/season-2.yaml"),
            "number: 2\nepisodes:\n  - { id: pilot, title: P, date: 2019-04-01 }\n  - { number: 1, title: A, date: 2021-04-01 }\n"),
        Mistake(
            in: .season, "number: 1\npremiere: 2031\n",
            "2:11 warning: the show is said to be running, but to begin in 2031 → correct the date or the status"),
        Mistake(
            in: .season, "number: 1\nepisodes:\n  - { number: 1, title: A, date: 2031-01-01 }\n",
            "3:34 warning: the show is said to be running, but to begin in 2031 → correct the date or the status"),
        Mistake(in: .file("shows/the-tower/season-2.yaml"), "number: 2\npremiere: 2031\n"),
        Mistake(
            in: .file("shows/the-tower/show.yaml"), "title: The Tower\nkind: series\nstatus: announced\n",
            "shows/the-tower/season-1.yaml:2:11 warning: the show is said to be announced, but to have begun on 2020-05-01 → correct the date or the status"
        ),
        Mistake(
            in: .file("shows/the-tower/show.yaml"), "title: The Tower\nkind: series\nstatus: announced\npremiere: 2020\n",
            "4:11 warning: the show is said to be announced, but to have begun on 2020 → correct the date or the status"),
        Mistake(
            in: .file("shows/the-tower/show.yaml"), "title: The Tower\nkind: series\nstatus: ended\npremiere: 2031\n",
            "4:11 warning: the show is said to be ended, but to begin in 2031 → correct the date or the status"),
        Mistake(in: .file("shows/the-tower/season-0.yaml"), "number: 0\npremiere: 2003\n"),
        Mistake(
            in: .season, "number: 1\npremiere: 2020-05-01\nepisodes:\n  - { number: 1, title: A, date: 2019-05-01 }\n",
            "4:34 warning: an episode on 2019-05-01, before its season begins (2020-05-01) → compare the two dates; one of them may have a typing error"
        ),
        Mistake(
            in: .season,
            "number: 1\nepisodes:\n  - { number: 1, title: A, date: 2020-12-01 }\n  - { number: 2, title: B, date: 2020-01-01 }\n",
            "4:34 warning: an episode on 2020-01-01, long before episode 1 (2020-12-01) → compare the two dates; one of them may have a typing error"
        ),
        Mistake(
            in: .season,
            "number: 1\nepisodes:\n  - { number: 1, title: A, date: 2020-02-01 }\n  - { number: 2, title: B, date: 2020-01-20 }\n"),
        Mistake(
            in: .episode, "{ number: 1, title: A, date: 0202-03-12 }",
            "3:34 warning: nothing was filmed on 0202-03-12 → correct the year"),
        Mistake(in: .file("shows/the-tower/season-2.yaml"), "number: 2\nepisodes:\n  - { number: 1, title: A, date: 2042-01-01 }\n"),
        Mistake(
            in: .file("articles/a.md"), "---\ntitle: T\ndate: 2042-01-01\n---\nText.\n",
            "3:7 warning: the article appears only on 2042-01-01 → correct the date, or write 'draft: true' for as long as it must wait"),
        Mistake(in: .file("articles/a.md"), "---\ntitle: T\ndate: 2042-01-01\ndraft: true\n---\nText.\n"),
        Mistake(
            in: .file("articles/a.md"), "---\ntitle: T\ndate: 0202-03-12\n---\nText.\n",
            "3:7 warning: an article of 0202-03-12 → correct the year"),
        Mistake(in: .file("articles/a.md"), "---\ntitle: T\ndate: 2026-06-01\n---\nText.\n"),
        Mistake(
            in: .episode, "{ number: 1, title: A, date: 平成21年4月5日 }",
            "3:34 error: expected a date such as 2023, 2023-08, 2023-08-03, early 2023 or tba, found '平成21年4月5日' → write 2009-04-05"),
        Mistake(
            in: .episode, "{ number: 1, title: A, date: 令和元年5月 }",
            "3:34 error: expected a date such as 2023, 2023-08, 2023-08-03, early 2023 or tba, found '令和元年5月' → write 2019-05"),
        Mistake(
            in: .episode, "{ number: 1, title: A, date: 昭和99年1月1日 }",
            "3:34 error: expected a date such as 2023, 2023-08, 2023-08-03, early 2023 or tba, found '昭和99年1月1日'"),
        Mistake(
            in: .episode, "{ number: 1, title: A, date: 21年4月5日 }",
            "3:34 error: expected a date such as 2023, 2023-08, 2023-08-03, early 2023 or tba, found '21年4月5日'"),
        Mistake(
            in: .episode, "{ number: 1, title: A, date: H21.4.5 }",
            "3:34 error: expected a date such as 2023, 2023-08, 2023-08-03, early 2023 or tba, found 'H21.4.5' → write 2009-04-05"),
        Mistake(
            in: .episode, "{ number: 1, title: A, date: 民國98年3月4日 }",
            "3:34 error: expected a date such as 2023, 2023-08, 2023-08-03, early 2023 or tba, found '民國98年3月4日' → write 2009-03-04"),
        Mistake(
            in: .episode, "{ number: 1, title: A, date: 2026年3月 }",
            "3:34 error: expected a date such as 2023, 2023-08, 2023-08-03, early 2023 or tba, found '2026年3月' → write 2026-03"),
        Mistake(
            in: .episode, "{ number: 1, title: A, date: 2026年春 }",
            "3:34 error: expected a date such as 2023, 2023-08, 2023-08-03, early 2023 or tba, found '2026年春' → write spring 2026"),
        Mistake(
            in: .episode, "{ number: 1, title: A, date: ２０２６年３月４日 }",
            "3:34 error: expected a date such as 2023, 2023-08, 2023-08-03, early 2023 or tba, found '２０２６年３月４日' → write 2026-03-04"),
        Mistake(
            in: .episode, "{ number: 1, title: A, date: ２０２６－０３－０４ }",
            "3:34 error: expected a date such as 2023, 2023-08, 2023-08-03, early 2023 or tba, found '２０２６－０３－０４' → write 2026-03-04"),
        Mistake(
            in: .episode, "{ number: 1, title: A, date: 12/2026 }",
            "3:34 error: expected a date such as 2023, 2023-08, 2023-08-03, early 2023 or tba, found '12/2026' → write 2026-12"),
        Mistake(
            in: .episode, "{ number: 1, title: A, date: Dezember 2026 }",
            "3:34 error: expected a date such as 2023, 2023-08, 2023-08-03, early 2023 or tba, found 'Dezember 2026' → write 2026-12"),
        Mistake(
            in: .episode, "{ number: 1, title: A, date: 3. März 2026 }",
            "3:34 error: expected a date such as 2023, 2023-08, 2023-08-03, early 2023 or tba, found '3. März 2026' → write 2026-03-03"),
        Mistake(
            in: .episode, "{ number: 1, title: A, date: 14 juillet 2026 }",
            "3:34 error: expected a date such as 2023, 2023-08, 2023-08-03, early 2023 or tba, found '14 juillet 2026' → write 2026-07-14"),
        Mistake(
            in: .episode, "{ number: 1, title: A, date: 12 kwietnia 2026 }",
            "3:34 error: expected a date such as 2023, 2023-08, 2023-08-03, early 2023 or tba, found '12 kwietnia 2026' → write 2026-04-12"),
        Mistake(
            in: .episode, "{ number: 1, title: A, date: Herbst 2026 }",
            "3:34 error: expected a date such as 2023, 2023-08, 2023-08-03, early 2023 or tba, found 'Herbst 2026' → write autumn 2026"),
        Mistake(
            in: .episode, "{ number: 1, title: A, date: Ende 2026 }",
            "3:34 error: expected a date such as 2023, 2023-08, 2023-08-03, early 2023 or tba, found 'Ende 2026' → write late 2026"),
        Mistake(
            in: .episode, "{ number: 1, title: A, date: été 2026 }",
            "3:34 error: expected a date such as 2023, 2023-08, 2023-08-03, early 2023 or tba, found 'été 2026' → write summer 2026"),
        Mistake(
            in: .episode, "{ number: 1, title: A, date: April 26, 2009 }",
            "3:34 error: a comma ends a text without quotes → write date: 2009-04-26"),
        Mistake(
            in: .episode, "{ number: 1, title: A, date: Sunday, 26. April, 2009, minutes: 30 }",
            "3:34 error: a comma ends a text without quotes → write date: 2009-04-26"),
        Mistake(
            in: .file("articles/a.md"), "---\ntitle: T\ndate: Dezember 2026\n---\nText.\n",
            "3:7 error: expected a date such as 2023-08-03 or 2023-08-03 18:30, found 'Dezember 2026' → write the day too, as in 2026-12-01"
        ),
    ]
}
