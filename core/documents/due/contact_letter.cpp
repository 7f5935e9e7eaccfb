// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/documents/due/contact_letter.h"

#include "core/documents/jobquest_card.h"
#include "core/refdata/shipped_table.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace waymark {

namespace {

const QString english = u"eng"_s;

QString sentence(QStringView key, const QString &language)
{
    static const CsvTable table =
        shippedTable(u":/documents/contact_letter.csv"_s, QStringList{u"key"_s, english} + cardLanguages());
    const int keys = table.column(u"key");
    const int column = table.column(language);
    for (const QStringList &row : table.rows) {
        if (row[keys] == key)
            return row[column].toHtmlEscaped();
    }
    qFatal("The letter has no sentence %s.", qUtf8Printable(key.toString()));
}

QString lines(const QStringList &all)
{
    QString html;
    for (const QString &one : all) {
        if (!one.simplified().isEmpty())
            html += print::paragraph(print::inlined(one));
    }
    return html;
}

QString place(const QString &city, const QString &state, const QString &zip)
{
    const QString area = u"%1 %2"_s.arg(state, zip).simplified();
    return city.isEmpty() || area.isEmpty() ? city + area : QString(city + u", "_s + area);
}

/// Where post reaches the person: the mailing address, else that of the shelter, else the home's.
QStringList addressOf(const CaseFile &file)
{
    const JobSeeker &person = file.person;
    if (person.mailingDifferent && !person.mailingAddress.isEmpty())
        return {person.mailingAddress, place(person.mailingCity, person.mailingState, person.mailingZip)};
    if (person.address.isEmpty() && file.shelter)
        return {file.shelter->name, file.shelter->address,
                place(file.shelter->city, file.shelter->state, file.shelter->zip)};
    return {person.address, place(person.city, person.state, person.zip)};
}

void addText(PrintDocument &document, const QString &name, const ContactLetterOptions &options,
             const QString &language)
{
    const auto add = [&](const QString &html) {
        document.rows.push_back(print::text(print::paragraph(html)));
    };
    add(sentence(u"greeting", language).arg(print::inlined(name)));
    add(sentence(u"tried", language));
    const bool phone = !options.center.phone.isEmpty();
    add(phone ? sentence(u"call", language)
                    .arg(print::inlined(options.counselor), print::inlined(options.center.phone))
              : sentence(u"come", language).arg(print::inlined(options.counselor)));
    add(sentence(u"address", language));
    add(sentence(u"regards", language));
    document.rows.push_back(print::text(lines({options.counselor, options.center.name})));
}

} // namespace

PrintDocument contactLetter(const CaseFile &file, const ContactLetterOptions &options)
{
    const JobSeeker &person = file.person;
    const QString name =
        QString(person.firstName + u' ' + person.middleInitial + u' ' + person.lastName).simplified();
    PrintDocument document{
        .title = QCoreApplication::translate("Documents", "Letter"), .foot = {}, .onePage = true, .rows = {}};
    const Center &center = options.center;
    document.rows.push_back(
        print::text(lines({center.name, center.address, place(center.city, {}, center.zip), center.phone})));
    document.rows.push_back(
        print::text(print::paragraph(u"&nbsp;"_s) + lines(QStringList{name} + addressOf(file)) +
                    print::paragraph(u"&nbsp;"_s) + lines({print::dayText(options.writtenOn)}) +
                    print::paragraph(u"&nbsp;"_s)));
    addText(document, name, options, english);
    if (cardLanguages().contains(options.language)) {
        document.rows.push_back(print::section(sentence(u"language", options.language)));
        addText(document, name, options, options.language);
    }
    return document;
}

} // namespace waymark
