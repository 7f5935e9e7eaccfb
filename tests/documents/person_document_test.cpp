// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/documents/person_document.h"
#include "tests/support/builders.h"

using namespace Qt::StringLiterals;
using namespace waymark;
using namespace waymark::test;

TEST_CASE("A printed record marks a pseudo number and masks it unless asked", "[documents][R-11][R-138]")
{
    CaseFile file = aShelterResident();
    file.person.lastName = u"<b>O'Brien</b> & Sons"_s;
    const QString masked = personDocument(file, someSettings(), {.printedOn = day("2026-03-02"), .printedBy = u"Ana"_s});
    CHECK(masked.contains(u"PSEUDO"_s));
    CHECK_FALSE(masked.contains(file.person.ssn));
    CHECK(masked.contains(file.person.ssn.last(4)));
    CHECK_FALSE(masked.contains(u"<b>O'Brien"_s));
    CHECK(masked.contains(u"&amp; Sons"_s));

    const QString open = personDocument(
        file, someSettings(), {.printedOn = day("2026-03-02"), .printedBy = u"Ana"_s, .showNumber = true});
    QString digits;
    for (const QChar c : open) {
        if (c.isDigit())
            digits += c;
    }
    CHECK(digits.contains(file.person.ssn));

    const CaseFile plain = aFile();
    CHECK_FALSE(personDocument(plain, someSettings(), {.printedOn = day("2026-03-02")}).contains(u"PSEUDO"_s));
}

TEST_CASE("A printed record leaves out what was voided and says which contacts count", "[documents]")
{
    CaseFile file = withContact(aShelterResident(), day("2026-02-10"));
    Note voided = aNote(day("2026-02-11"));
    voided.text = u"Entered for somebody else"_s;
    voided.voidedOn = day("2026-02-12");
    file = withNote(file, voided);
    const QString html = personDocument(file, someSettings(), {.printedOn = day("2026-03-02")});
    CHECK(html.contains(u"Counts as contact"_s));
    CHECK_FALSE(html.contains(u"somebody else"_s));
}
