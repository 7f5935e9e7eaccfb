// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/policy/plan/writing_policy.h"

#include "core/base/text.h"
#include "core/policy/policy_text.h"
#include "core/refdata/shipped_table.h"

#include <QRegularExpression>
#include <QSet>

using namespace Qt::StringLiterals;

namespace waymark::policy {

namespace {

/// The cells of a shipped table by column name.
class Rows
{
public:
    Rows(const QString &path, const QStringList &columns) : m_table(shippedTable(path, columns)) {}

    qsizetype size() const { return qsizetype(m_table.rows.size()); }
    QString cell(qsizetype row, QStringView column) const
    {
        return m_table.rows[row][m_table.column(column)];
    }

private:
    CsvTable m_table;
};

/// Words in lower case between single blanks, so that a phrase is found whole and only whole.
QString spaced(const QString &text)
{
    QString out = u" "_s;
    for (const QChar c : text.toLower()) {
        if (c.isLetterOrNumber() || c == u'/')
            out += c;
        else if (!out.endsWith(u' '))
            out += u' ';
    }
    return out.endsWith(u' ') ? out : out + u' ';
}

const std::vector<PlanTemplate> &allTemplates()
{
    static const std::vector<PlanTemplate> all = [] {
        const Rows rows(u":/refdata/plan_templates.csv"_s,
                        {u"template"_s, u"title"_s, u"program"_s, u"plan"_s, u"kind"_s, u"text"_s, u"who"_s,
                         u"service"_s, u"days"_s});
        std::vector<PlanTemplate> made;
        for (qsizetype i = 0; i < rows.size(); ++i) {
            const QString id = rows.cell(i, u"template");
            if (made.empty() || made.back().id != id) {
                made.push_back({.id = id,
                                .title = rows.cell(i, u"title"),
                                .program = rows.cell(i, u"program"),
                                .planKind = rows.cell(i, u"plan"),
                                .goalKind = rows.cell(i, u"kind"),
                                .narrative = rows.cell(i, u"text"),
                                .steps = {}});
            } else {
                made.back().steps.push_back({rows.cell(i, u"kind"), rows.cell(i, u"text"),
                                             rows.cell(i, u"who"), rows.cell(i, u"service"),
                                             rows.cell(i, u"days").toInt()});
            }
        }
        return made;
    }();
    return all;
}

} // namespace

Findings emptyPhrases(const QString &text, QLatin1StringView field)
{
    struct Phrase
    {
        QString words;
        QString shown;
        QString ask;
    };
    static const std::vector<Phrase> phrases = [] {
        const Rows rows(u":/refdata/empty_phrases.csv"_s, {u"phrase"_s, u"ask"_s});
        std::vector<Phrase> made;
        for (qsizetype i = 0; i < rows.size(); ++i)
            made.push_back({spaced(rows.cell(i, u"phrase")), rows.cell(i, u"phrase"),
                            rows.cell(i, u"ask").replace(u';', u',')});
        return made;
    }();
    const QString words = spaced(text);
    Findings findings;
    for (const Phrase &phrase : phrases) {
        if (words.contains(phrase.words) && findings.size() < 2)
            findings << remark({}, field, Policy::tr("“%1” says little. %2").arg(phrase.shown, phrase.ask));
    }
    return findings;
}

std::vector<PlanTemplate> planTemplates(const QString &planKind, const QStringList &programs)
{
    std::vector<PlanTemplate> found;
    for (const PlanTemplate &one : allTemplates()) {
        const bool fits = one.planKind.isEmpty() || one.planKind == planKind;
        if (fits && (one.program.isEmpty() || programs.contains(one.program)))
            found.push_back(one);
    }
    std::ranges::stable_partition(found, [](const PlanTemplate &one) { return !one.program.isEmpty(); });
    return found;
}

std::optional<PlanTemplate> planTemplate(const QString &id)
{
    const auto found = std::ranges::find(allTemplates(), id, &PlanTemplate::id);
    return found == allTemplates().end() ? std::nullopt : std::optional(*found);
}

const std::vector<OccupationTitle> &commonOccupations()
{
    static const std::vector<OccupationTitle> all = [] {
        const Rows rows(u":/refdata/occupations.csv"_s, {u"soc"_s, u"title"_s});
        std::vector<OccupationTitle> made;
        for (qsizetype i = 0; i < rows.size(); ++i)
            made.push_back({rows.cell(i, u"soc"), rows.cell(i, u"title")});
        return made;
    }();
    return all;
}

std::vector<OccupationTitle> occupationsLike(const std::vector<OccupationTitle> &all, const QString &words,
                                             int most)
{
    const QStringList wanted = foldedWords(words);
    std::vector<OccupationTitle> found;
    if (wanted.isEmpty())
        return found;
    const QString whole = wanted.join(u' ');
    for (const bool beginning : {true, false}) {
        for (const OccupationTitle &one : all) {
            const QString title = folded(one.title);
            const bool begins = title.startsWith(whole) || one.soc.startsWith(words.trimmed());
            const bool fits =
                std::ranges::all_of(wanted, [&](const QString &word) { return title.contains(word); });
            if (int(found.size()) < most && begins == beginning && (begins || fits))
                found.push_back(one);
        }
    }
    return found;
}

Findings readOccupations(const QByteArray &csv, std::vector<OccupationTitle> &out)
{
    const auto refused = [](const QString &message) { return Findings{blocking({}, "file"_L1, message)}; };
    const auto table = readCsv(csv);
    if (!table)
        return refused(table.error().text());
    const auto columnOf = [&](std::initializer_list<QLatin1StringView> names) {
        for (const QLatin1StringView name : names) {
            for (int i = 0; i < table->header.size(); ++i) {
                if (table->header[i].trimmed().compare(name, Qt::CaseInsensitive) == 0)
                    return i;
            }
        }
        return -1;
    };
    const int code = columnOf(
        {"soc"_L1, "code"_L1, "soc code"_L1, "occ_code"_L1, "o*net-soc code"_L1, "2018 soc code"_L1});
    const int title =
        columnOf({"title"_L1, "occupation"_L1, "soc title"_L1, "occ_title"_L1, "2018 soc title"_L1});
    if (code < 0 || title < 0)
        return refused(Policy::tr("The first row must name a column for the code and one for the title."));
    static const QRegularExpression shape(u"^(\\d\\d-\\d\\d\\d\\d)(\\.\\d\\d)?$"_s);
    QSet<QString> seen;
    for (const QStringList &row : table->rows) {
        const auto match = shape.match(row.value(code).trimmed());
        const QString name = row.value(title).simplified();
        // Totals of a group end in 0; they are no occupations. Of O*NET's finer codes the first of each
        // stands.
        if (!match.hasMatch() || name.isEmpty() || match.captured(1).endsWith(u'0') ||
            seen.contains(match.captured(1)))
            continue;
        seen.insert(match.captured(1));
        out.push_back({match.captured(1), name.left(160)});
    }
    if (out.size() < 10)
        return refused(Policy::tr("Fewer than ten occupations were found in this file. Is it the list of the "
                                  "Standard Occupational Classification?"));
    if (out.size() > 5000)
        return refused(Policy::tr("This file has more than 5,000 occupations."));
    return {};
}

std::optional<TestLevel> testLevel(const QString &instrument, const QString &subject, const QString &score,
                                   QDate on)
{
    struct Band
    {
        QString instrument;
        QString subject;
        QDate from;
        QDate to;
        int minimum;
        int maximum;
        TestLevel level;
    };
    static const std::vector<Band> bands = [] {
        const Rows rows(u":/refdata/test_levels.csv"_s,
                        {u"instrument"_s, u"subject"_s, u"from"_s, u"to"_s, u"minimum"_s, u"maximum"_s,
                         u"level"_s, u"source"_s});
        std::vector<Band> made;
        for (qsizetype i = 0; i < rows.size(); ++i)
            made.push_back({rows.cell(i, u"instrument"),
                            rows.cell(i, u"subject"),
                            QDate::fromString(rows.cell(i, u"from"), Qt::ISODate),
                            QDate::fromString(rows.cell(i, u"to"), Qt::ISODate),
                            rows.cell(i, u"minimum").toInt(),
                            rows.cell(i, u"maximum").toInt(),
                            {rows.cell(i, u"level"), rows.cell(i, u"source")}});
        return made;
    }();
    bool ok = false;
    const int points = score.trimmed().toInt(&ok);
    if (!ok)
        return {};
    for (const Band &band : bands) {
        const bool fits = band.instrument == instrument &&
                          (band.subject.isEmpty() || band.subject == subject) && points >= band.minimum &&
                          points <= band.maximum;
        const bool inForce =
            on.isValid() && !(band.from.isValid() && on < band.from) && !(band.to.isValid() && on > band.to);
        if (fits && inForce)
            return band.level;
    }
    return {};
}

} // namespace waymark::policy
