// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/roster_columns.h"

#include "core/actions/membership_actions.h"
#include "core/base/text.h"
#include "core/refdata/code_lists.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace waymark {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("Exchange", text);
}

struct Synonyms
{
    const char *field;
    const char16_t *names; ///< folded, separated by |
};

constexpr std::array headers{
    Synonyms{"ssn", u"ssn|social security|social security number|ss number|social"},
    Synonyms{
        "first_name",
        u"first name|first|given name|given names|forename|prenom|nombre|nombres|primeiro nome|nome|non"},
    Synonyms{"middle_initial", u"middle initial|mi|middle|initial"},
    Synonyms{"last_name",
             u"last name|last|surname|family name|nom|nom de famille|apellido|apellidos|sobrenome|siyati"},
    Synonyms{"birth_date", u"date of birth|dob|d o b|birth date|birthdate|birthday|born|date de naissance|"
                           u"fecha de nacimiento|data de nascimento|dat nesans"},
    Synonyms{"gender", u"gender|sex|sexe|sexo|genero|genre"},
    Synonyms{"military", u"military service|military|veteran|served in the military"},
    Synonyms{"hispanic", u"hispanic or latino|hispanic|latino|hispanic latino|ethnicity"},
    Synonyms{"races", u"race|races|raza|raca"},
    Synonyms{"shelter", u"ea shelter|shelter|shelter name|site|hotel|refugio|abrigo"},
    Synonyms{"home_phone",
             u"home phone|phone|phone number|telephone|cell|cell phone|mobile|tel|telefono|telefone"},
    Synonyms{"other_phone", u"other phone|second phone|alternate phone|phone 2"},
    Synonyms{"email", u"e mail|email|email address|e mail address|correo|correo electronico|courriel"},
    Synonyms{"primary_language",
             u"primary language|language|preferred language|home language|langue|idioma|lengua|lang"},
    Synonyms{"family_size",
             u"family size|household size|size of family|persons in family|people in family|hh size"},
    Synonyms{"income_below", u"income below|low income|income below the amount|"
                             u"family income in the last six months below the amount shown"},
    Synonyms{"highest_degree",
             u"highest degree|degree|education|education level|highest education|highest grade"},
    Synonyms{"employment", u"employment|employed|employment status|working|works|job status"},
    Synonyms{"immigrant", u"immigrant|immigration"},
    Synonyms{"in_school", u"in school|school status"},
    Synonyms{"disability", u"disability"},
    Synonyms{"release_information", u"release information|release|release signed"},
    Synonyms{"accommodations", u"special accommodations|accommodations"},
    Synonyms{"started_on", u"enrolled on|enrollment date|started on|start date"},
    Synonyms{"note", u"note|notes|comment|comments|remarks"},
};

/// How people write what a code list calls otherwise: list, folded writing, code.
struct Writing
{
    const char *list;
    const char16_t *text;
    const char *code;
};

constexpr std::array writings{
    Writing{"gender", u"m", "male"},
    Writing{"gender", u"man", "male"},
    Writing{"gender", u"hombre", "male"},
    Writing{"gender", u"homme", "male"},
    Writing{"gender", u"f", "female"},
    Writing{"gender", u"woman", "female"},
    Writing{"gender", u"mujer", "female"},
    Writing{"gender", u"femme", "female"},
    Writing{"gender", u"x", "nonbinary"},
    Writing{"race", u"african american", "black"},
    Writing{"race", u"native american", "american_indian"},
    Writing{"race", u"n a", "not_available"},
    Writing{"race", u"unknown", "not_available"},
    Writing{"language", u"kreyol", "hat"},
    Writing{"language", u"kreyol ayisyen", "hat"},
    Writing{"language", u"creole", "hat"},
    Writing{"language", u"haitian", "hat"},
    Writing{"language", u"espanol", "spa"},
    Writing{"language", u"francais", "fra"},
    Writing{"language", u"portugues", "por"},
    Writing{"highest_degree", u"no schooling", "none"},
    Writing{"highest_degree", u"some high school", "less_than_high_school"},
    Writing{"highest_degree", u"hs", "diploma"},
    Writing{"highest_degree", u"high school", "diploma"},
    Writing{"highest_degree", u"diploma", "diploma"},
    Writing{"highest_degree", u"ged", "equivalency"},
    Writing{"highest_degree", u"hiset", "equivalency"},
    Writing{"highest_degree", u"some college", "some_college"},
    Writing{"highest_degree", u"associate", "associate"},
    Writing{"highest_degree", u"associates", "associate"},
    Writing{"highest_degree", u"bachelor", "bachelor"},
    Writing{"highest_degree", u"bachelors", "bachelor"},
    Writing{"highest_degree", u"bachelors degree", "bachelor"},
    Writing{"highest_degree", u"masters", "beyond_bachelor"},
    Writing{"highest_degree", u"master", "beyond_bachelor"},
    Writing{"employment", u"y", "employed"},
    Writing{"employment", u"yes", "employed"},
    Writing{"employment", u"n", "not_employed"},
    Writing{"employment", u"no", "not_employed"},
    Writing{"employment", u"unemployed", "not_employed"},
};

std::optional<bool> yesOrNo(const QString &text)
{
    static const QStringList yes{u"y"_s,  u"yes"_s, u"true"_s, u"1"_s, u"x"_s,
                                 u"si"_s, u"sim"_s, u"oui"_s,  u"wi"_s};
    static const QStringList no{u"n"_s, u"no"_s, u"false"_s, u"0"_s, u"nao"_s, u"non"_s};
    const QString word = folded(text);
    if (yes.contains(word))
        return true;
    if (no.contains(word))
        return false;
    return {};
}

QString codeFor(const QString &list, const QString &text)
{
    const QString wanted = folded(text);
    for (const Code *code : codes().list(list)) {
        if (code->code == text.trimmed().toLower() || folded(code->label) == wanted)
            return code->code;
    }
    for (const Writing &one : writings) {
        if (QLatin1StringView(one.list) == list && wanted == one.text)
            return QString::fromLatin1(one.code);
    }
    return {};
}

/// A spreadsheet adds a time to a date that has none.
QString withoutMidnight(QString text)
{
    for (const QLatin1StringView time :
         {" 00:00:00"_L1, "T00:00:00"_L1, " 0:00:00"_L1, " 0:00"_L1, " 12:00:00 AM"_L1}) {
        if (text.endsWith(time, Qt::CaseInsensitive))
            return text.chopped(time.size());
    }
    return text;
}

/// A date of digits only, "3/5/1991", with its first two numbers.
std::optional<std::pair<int, int>> dayAndMonth(const QString &text)
{
    const QStringList parts = QString(text).replace(u'-', u'/').replace(u'.', u'/').split(u'/');
    bool first = false;
    bool second = false;
    const auto found = parts.size() == 3 && parts[0].trimmed().size() <= 2
                           ? std::pair(parts[0].toInt(&first), parts[1].toInt(&second))
                           : std::pair(0, 0);
    return first && second ? std::optional(found) : std::nullopt;
}

/// As the column has it: where some day above twelve stands first and none second, all its dates are day
/// before month.
DateOrder orderOf(const CsvTable &table, int column)
{
    bool dayFirst = false;
    for (const QStringList &row : table.rows) {
        if (const auto numbers = dayAndMonth(withoutMidnight(row[column].trimmed()))) {
            if (numbers->second > 12)
                return DateOrder::MonthDay;
            dayFirst = dayFirst || numbers->first > 12;
        }
    }
    return dayFirst ? DateOrder::DayMonth : DateOrder::MonthDay;
}

} // namespace

QString rosterField(QStringView header)
{
    const QString wanted = folded(header);
    if (wanted.isEmpty())
        return {};
    for (const Synonyms &one : headers) {
        const QString names = u'|' + QString::fromUtf16(one.names) + u'|';
        if (wanted == folded(QLatin1StringView(one.field).toString().replace(u'_', u' ')) ||
            names.contains(u'|' + wanted + u'|'))
            return QString::fromLatin1(one.field);
    }
    for (const FieldSpec &field : actionOf<EnrollShelterResident>().params->fields) {
        // The program's own answers to what the shelter settles, or a spreadsheet's stray columns, are not
        // asked for.
        if (field.type == FieldKind::Ref || *field.group || QLatin1StringView(field.name) == "pseudo"_L1)
            continue;
        if (wanted == folded(QString::fromLatin1(field.name).replace(u'_', u' ')) ||
            wanted == folded(QString::fromUtf8(field.label)))
            return QString::fromLatin1(field.name);
    }
    return {};
}

RosterColumns::RosterColumns(const CsvTable &table, const QMap<QString, QString> &answers, QDate today)
    : m_today(today)
{
    for (int i = 0; i < table.header.size(); ++i) {
        const QString field = rosterField(table.header[i]);
        if (field.isEmpty()) {
            m_ignored += table.header[i];
        } else if (m_columns.contains(field)) {
            m_twice += table.header[i];
        } else {
            m_columns.insert(field, i);
            m_used += table.header[i];
            if (const FieldSpec *spec = actionOf<EnrollShelterResident>().params->find(field);
                spec && spec->type == FieldKind::Date)
                m_orders.insert(field, orderOf(table, i));
        }
    }
    for (auto it = answers.begin(); it != answers.end(); ++it) {
        if (const QString field = rosterField(it.key()); !field.isEmpty() && !m_columns.contains(field))
            m_answers.insert(field, it.value());
    }
}

QString RosterColumns::cell(const QStringList &row, const QString &field) const
{
    const int column = m_columns.value(field, -1);
    if (column < 0)
        return m_answers.value(field).trimmed();
    const QString text = row[column].trimmed();
    // The apostrophe that keeps a spreadsheet from running the cell is not part of it.
    return text.size() > 1 && text[0] == u'\'' && u"=+-@"_s.contains(text[1]) ? text.sliced(1) : text;
}

Result<QDate> RosterColumns::date(const QString &text, const QString &field) const
{
    const QString plain = withoutMidnight(text);
    // "today" and "-30" are for people at a keyboard; in a file they are a mistake.
    if (digitsOf(plain).size() < 5)
        return Error{ErrorKind::BadInput, tr("This is not a date; write it as 2026-03-14 or 3/14/2026."), {}};
    const DateLean lean = field == "birth_date"_L1 ? DateLean::Birth : DateLean::Nearest;
    return parseDate(plain,
                     {.today = m_today, .order = m_orders.value(field, DateOrder::MonthDay), .lean = lean});
}

std::optional<Finding> RosterColumns::readCell(const QString &text, const FieldSpec &field,
                                               void *params) const
{
    const QString name = QString::fromLatin1(field.name);
    const QString label = QString::fromUtf8(field.label);
    const auto bad = [&](const QString &what) { return Finding{{}, name, label + u": "_s + what}; };
    switch (field.type) {
    case FieldKind::Date: {
        const auto read = date(text, name);
        if (!read)
            return bad(read.error().what);
        field.set(params, Value{detail::dateText(*read)});
        return {};
    }
    case FieldKind::YesNo:
    case FieldKind::Flag: {
        const auto answer = yesOrNo(text);
        if (!answer)
            return bad(tr("answer yes or no."));
        field.set(params, Value{qint64(*answer)});
        return {};
    }
    case FieldKind::Integer: {
        bool ok = false;
        // A spreadsheet may keep a whole number as "3.0".
        const qint64 number = (text.endsWith(".0"_L1) ? text.chopped(2) : text).toLongLong(&ok);
        if (!ok)
            return bad(tr("a whole number is needed here."));
        field.set(params, Value{number});
        return {};
    }
    case FieldKind::Code:
    case FieldKind::CodeSet: {
        const QString list = QString::fromLatin1(field.codes);
        const bool set = field.type == FieldKind::CodeSet && codeFor(list, text).isEmpty();
        QStringList chosen;
        const QStringList parts =
            set ? QString(text).replace(u'/', u',').replace(u';', u',').split(u',', Qt::SkipEmptyParts)
                : QStringList{text};
        for (const QString &part : parts) {
            const QString code = codeFor(list, part);
            if (code.isEmpty())
                return bad(tr("this is not one of the choices."));
            if (!chosen.contains(code))
                chosen += code;
        }
        field.set(params, Value{chosen.join(u',')});
        return {};
    }
    default:
        field.set(params, Value{text});
        return {};
    }
}

Findings RosterColumns::read(const QStringList &row, const EntitySpec &spec, void *params) const
{
    Findings findings;
    for (const FieldSpec &field : spec.fields) {
        const QString text =
            field.type == FieldKind::Ref ? QString() : cell(row, QString::fromLatin1(field.name));
        if (text.isEmpty())
            continue;
        if (auto problem = readCell(text, field, params))
            findings += *problem;
    }
    return findings;
}

} // namespace waymark
