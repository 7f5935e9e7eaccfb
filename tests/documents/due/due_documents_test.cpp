// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/documents/due/contact_letter.h"
#include "core/documents/due/week_document.h"
#include "core/documents/jobquest_card.h"
#include "tests/support/printing.h"

#include <catch2/catch_test_macros.hpp>

using namespace Qt::StringLiterals;
using namespace waymark;

namespace {

QString textOf(const PrintDocument &document)
{
    QString all;
    for (const PrintRow &row : document.rows) {
        for (const PrintCell &cell : row.cells)
            all += cell.html + u'\n';
    }
    return all;
}

CaseFile pierre()
{
    CaseFile file;
    file.person.firstName = u"Marie-Ange"_s;
    file.person.lastName = u"Pierre <b>"_s;
    file.person.number = u"12617893"_s;
    file.person.ssn = u"900001234"_s;
    file.person.address = u"12 Harbor Street"_s;
    file.person.city = u"Quincy"_s;
    file.person.state = u"MA"_s;
    file.person.zip = u"02169"_s;
    return file;
}

} // namespace

TEST_CASE("A letter asks to get in touch, and says nothing more", "[documents][due]")
{
    ContactLetterOptions options{.writtenOn = QDate(2026, 3, 12),
                                 .counselor = u"Ana Silva"_s,
                                 .center = {.name = u"MassHire Quincy"_s, .phone = u"(617) 555-0100"_s}};
    const QString english = textOf(contactLetter(pierre(), options));
    CHECK(english.contains(u"Pierre &lt;b&gt;"_s));
    CHECK(english.contains(u"12 Harbor Street"_s));
    CHECK(english.contains(u"Quincy, MA 02169"_s));
    CHECK(english.contains(u"Please call Ana Silva at (617) 555-0100"_s));
    CHECK_FALSE(english.contains(u"12617893"_s));
    CHECK_FALSE(english.contains(u"1234"_s));
    CHECK(contactLetter(pierre(), options).title == u"Letter"_s);
    for (const QString &language : cardLanguages()) {
        options.language = language;
        const QString both = textOf(contactLetter(pierre(), options));
        CHECK(both.size() > english.size() * 3 / 2);
        CHECK_FALSE(both.contains(u'%'));
    }
    options.center.phone.clear();
    options.language.clear();
    CHECK(textOf(contactLetter(pierre(), options)).contains(u"come in and ask for Ana Silva"_s));

    CaseFile elsewhere = pierre();
    elsewhere.person.mailingDifferent = true;
    elsewhere.person.mailingAddress = u"PO Box 7"_s;
    CHECK(textOf(contactLetter(elsewhere, options)).contains(u"PO Box 7"_s));
    CHECK_FALSE(textOf(contactLetter(elsewhere, options)).contains(u"Harbor Street"_s));
    CaseFile sheltered = pierre();
    sheltered.person.address.clear();
    sheltered.shelter = Shelter{.name = u"Harbor House"_s, .address = u"1 Pier"_s};
    CHECK(textOf(contactLetter(sheltered, options)).contains(u"Harbor House"_s));
}

TEST_CASE("The week is printed day by day, with telephone numbers", "[documents][due][R-73]")
{
    const QDate today(2026, 3, 12);
    const std::vector<WeekLine> lines{{.day = today.addDays(2),
                                       .name = u"Okafor, Ada"_s,
                                       .number = u"11"_s,
                                       .headline = u"31 days"_s,
                                       .phone = {},
                                       .who = {}},
                                      {.day = today.addDays(-9),
                                       .name = u"Pierre, Marie-Ange"_s,
                                       .number = u"12"_s,
                                       .headline = u"64 days"_s,
                                       .phone = u"(617) 555-0142"_s,
                                       .who = u"Ana Silva"_s}};
    const PrintDocument document = weekDocument(lines, {.printedOn = today, .printedBy = {}, .office = {}});
    const QString text = textOf(document);
    CHECK(text.indexOf(u"Pierre, Marie-Ange"_s) < text.indexOf(u"Saturday 14 March 2026"_s));
    CHECK(text.indexOf(u"Saturday 14 March 2026"_s) < text.indexOf(u"Okafor, Ada"_s));
    CHECK(text.contains(u"(617) 555-0142"_s));
    CHECK(text.contains(u"Ana Silva"_s));
    CHECK_FALSE(document.title.contains(u"Pierre"_s));
    CHECK(textOf(weekDocument({}, {.printedOn = today, .printedBy = {}, .office = {}}))
              .contains(u"Nothing is due within a week."_s));
}
