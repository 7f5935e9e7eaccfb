// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/documents/person_document.h"

#include "core/policy/contact_policy.h"
#include "core/policy/number_policy.h"
#include "core/policy/service_policy.h"
#include "core/refdata/code_lists.h"

#include <QCoreApplication>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace waymark {

namespace {

QString tr(const char *text) { return QCoreApplication::translate("Documents", text); }

QString escaped(const QString &text) { return text.toHtmlEscaped().replace(u'\n', u"<br>"_s); }

QString dateText(QDate date) { return date.isValid() ? QLocale().toString(date, QLocale::ShortFormat) : QString(); }

QString heading(const QString &text)
{
    return u"<h3 style=\"margin-top:14px;margin-bottom:4px\">%1</h3>"_s.arg(text.toHtmlEscaped());
}

QString shown(const FieldSpec &field, const JobSeeker &person, const PersonDocumentOptions &options)
{
    const Value value = field.get(&person);
    if (isNull(value))
        return {};
    switch (field.type) {
    case FieldKind::YesNo:
    case FieldKind::Flag:
        return intOf(value) ? tr("Yes") : field.type == FieldKind::YesNo ? tr("No") : QString();
    case FieldKind::Code:
        return codes().label(QLatin1StringView(field.codes), textOf(value));
    case FieldKind::CodeSet: {
        QStringList labels;
        for (const QString &code : textOf(value).split(u',', Qt::SkipEmptyParts))
            labels += codes().label(QLatin1StringView(field.codes), code);
        return labels.join(u", "_s);
    }
    case FieldKind::Date:
        return dateText(detail::dateFrom(value));
    case FieldKind::Ref:
        return QLatin1StringView(field.refersTo) == "Center"_L1 && options.centerName
                   ? options.centerName({intOf(value)})
                   : QString();
    case FieldKind::Ssn:
        return {};
    default:
        return textOf(value);
    }
}

/// Two columns of label and value, section by section, empty fields left out.
QString membership(const CaseFile &file, const PersonDocumentOptions &options)
{
    QString html;
    QString section;
    QString rows;
    int cells = 0;
    const auto close = [&] {
        if (cells % 2)
            rows += u"<td></td><td></td></tr>"_s;
        if (!rows.isEmpty())
            html += heading(tr(section.toUtf8().constData())) + u"<table width=\"100%\" cellspacing=\"0\" cellpadding=\"2\">"_s
                + rows + u"</table>"_s;
        rows.clear();
        cells = 0;
    };
    for (const FieldSpec &field : specOf<JobSeeker>().fields) {
        const QString text = shown(field, file.person, options);
        if (text.isEmpty() || !*field.section)
            continue;
        if (section != QLatin1StringView(field.section)) {
            close();
            section = QLatin1StringView(field.section);
        }
        if (cells % 2 == 0)
            rows += u"<tr>"_s;
        rows += u"<td width=\"22%\" style=\"color:#555\">%1</td><td width=\"28%\">%2</td>"_s.arg(
            escaped(field.labelText("JobSeeker")), escaped(text));
        if (++cells % 2 == 0)
            rows += u"</tr>"_s;
    }
    close();
    return html;
}

QString table(const QString &title, const QStringList &columns, const QList<QStringList> &rows)
{
    if (rows.isEmpty())
        return {};
    QString html = heading(title) + u"<table width=\"100%\" cellspacing=\"0\" cellpadding=\"3\" border=\"0\"><tr>"_s;
    for (const QString &column : columns)
        html += u"<th align=\"left\" style=\"color:#555\">%1</th>"_s.arg(escaped(column));
    html += u"</tr>"_s;
    for (const QStringList &row : rows) {
        html += u"<tr>"_s;
        for (const QString &cell : row)
            html += u"<td>%1</td>"_s.arg(escaped(cell));
        html += u"</tr>"_s;
    }
    return html + u"</table>"_s;
}

} // namespace

QString personDocument(const CaseFile &file, const PolicySettings &settings, const PersonDocumentOptions &options)
{
    const JobSeeker &person = file.person;
    const auto staffName = [&](Id<Staff> id) { return id && options.staffName ? options.staffName(id) : QString(); };
    const auto centerName = [&](Id<Center> id) { return id && options.centerName ? options.centerName(id) : QString(); };
    const QString number =
        options.showNumber ? policy::writtenNumber(person.ssn) : policy::maskedNumber(person.ssn);

    QString html = u"<p style=\"color:#555\">%1</p><h1 style=\"margin-bottom:0\">%2</h1><p>%3: <b>%4</b> &nbsp; %5: %6</p>"_s.arg(
        escaped(options.office), escaped(person.lastName + u", "_s + person.firstName), tr("Job seeker ID"),
        escaped(person.number), person.hasPseudo() ? tr("PSEUDO number, not an SSN") : tr("SSN"), escaped(number));
    html += membership(file, options);

    QList<QStringList> rows;
    for (const ProgramEnrollment &one : file.enrollments)
        rows += {codes().label(u"program"_s, one.program), centerName(one.centerId),
                 codes().label(u"enrollment_status"_s, one.status), dateText(one.startedOn), dateText(one.endedOn)};
    html += table(tr("Programs"), {tr("Program"), tr("Career center"), tr("Status"), tr("Started"), tr("Ended")}, rows);

    rows.clear();
    for (const Service &one : file.services) {
        if (!one.voidedOn.isValid())
            rows += {dateText(one.on), codes().label(u"service_type"_s, one.type), one.provider, staffName(one.enteredBy)};
    }
    html += table(tr("Services"), {tr("Date"), tr("Service"), tr("Provider"), tr("Entered by")}, rows);

    rows.clear();
    const auto byId = [](const auto &records, auto id) {
        const auto found = std::ranges::find_if(records, [&](const auto &one) { return one.id == id; });
        return found == records.end() ? nullptr : &*found;
    };
    for (const Contact &one : file.contacts) {
        const auto verdict = policy::contactVerdict(one, byId(file.services, one.serviceId),
                                                    byId(file.notes, one.noteId), settings);
        rows += {dateText(one.on), codes().label(u"contact_means"_s, one.means), staffName(one.staffId), verdict.why.message};
    }
    html += table(tr("Contacts"), {tr("Date"), tr("Means"), tr("Counselor"), tr("Counts")}, rows);

    rows.clear();
    for (const Note &one : file.notes) {
        if (!one.voidedOn.isValid())
            rows += {dateText(one.on), one.text, staffName(one.author)};
    }
    html += table(tr("Notes"), {tr("Date"), tr("Note"), tr("Written by")}, rows);

    rows.clear();
    for (const CaseRecord &one : file.cases)
        rows += {codes().label(u"case_state"_s, one.state), staffName(one.counselorId), dateText(one.openedOn),
                 dateText(one.suspendedOn), dateText(one.closedOn)};
    html += table(tr("Cases"), {tr("State"), tr("Designated counselor"), tr("Opened"), tr("Suspended"), tr("Closed")}, rows);

    html += u"<p style=\"color:#555;margin-top:16px\">%1</p>"_s.arg(
        escaped(tr("Printed %1 by %2. Contains personal information: keep it safe.")
                    .arg(QLocale().toString(options.printedOn, QLocale::LongFormat), options.printedBy)));
    return html;
}

} // namespace waymark
