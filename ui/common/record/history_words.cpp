// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/record/history_words.h"

#include "core/actions/action.h"
#include "core/base/text.h"
#include "ui/common/record/record_words.h"
#include "ui/common/theme.h"
#include "ui/common/words.h"

#include <QCoreApplication>
#include <QHash>

using namespace Qt::StringLiterals;

namespace waymark {

namespace {

constexpr int longestValue = 300;

QString tr(const char *text) { return QCoreApplication::translate("HistoryWords", text); }

/// Isolated, so that right-to-left words do not turn the arrow round.
QString shown(const QString &text)
{
    return u'\u2068' + firstWords(text, longestValue).toHtmlEscaped() + u'\u2069';
}

class Writer
{
public:
    Writer(const RecordStore &store, const std::vector<HistoryEntry> &entries, const HistoryWish &wish, QDate today)
        : m_store(store), m_wish(wish), m_words(foldedWords(wish.filter)), m_today(today)
    {
        for (const HistoryEntry &entry : entries) {
            m_byId.insert(entry.operationId, &entry);
            if (entry.undoes)
                m_takenBack.insert(entry.undoes, &entry);
        }
    }

    /// Empty where the filter leaves nothing of it.
    QString paragraph(const HistoryEntry &entry)
    {
        QStringList lines;
        for (const RecordChange &change : entry.records)
            lines += recordLines(change, entry);
        if (!m_words.isEmpty() && lines.isEmpty())
            return {};
        const bool struck = isTakenBack(entry);
        const theme::Colors &c = theme::colors();
        QString html = u"<p style=\"margin:8px 0 2px 0\"><a name=\"op%1\"></a><b>%2</b> <span style=\"color:%3\">%4</span></p>"_s
                           .arg(entry.operationId)
                           .arg(struck ? u"<s>" + operationLabel(entry).toHtmlEscaped() + u"</s>"
                                       : operationLabel(entry).toHtmlEscaped(),
                                c.muted.name(),
                                tr("%1 · %2").arg(staffName(m_store, entry.actor), momentText(entry.at)).toHtmlEscaped());
        if (!entry.reason.isEmpty())
            lines.prepend(tr("Reason: %1").arg(shown(entry.reason)));
        if (const HistoryEntry *by = m_takenBack.value(entry.operationId); by && struck)
            lines.prepend(u"<a href=\"#op%1\">%2</a>"_s.arg(by->operationId).arg(tr("taken back later").toHtmlEscaped()));
        if (const HistoryEntry *of = m_byId.value(entry.undoes))
            lines.prepend(u"<a href=\"#op%1\">%2</a>"_s.arg(of->operationId)
                              .arg(tr("takes back: %1").arg(operationLabel(*of)).toHtmlEscaped()));
        for (const QString &line : lines)
            html += u"<p style=\"margin:1px 0 1px 16px\">%1</p>"_s.arg(struck ? u"<s>" + line + u"</s>" : line);
        return html;
    }

    /// Looks of one person of one kind on one day are one line.
    QString look(const AccessEntry &entry, int times) const
    {
        const QString what = entry.kind == "reveal"_L1  ? tr("Looked at the number")
                             : entry.kind == "print"_L1 ? tr("Printed the numbers")
                             : entry.kind == "open"_L1  ? tr("Opened the record")
                             : entry.kind == "federal_file"_L1 ? tr("Written into the federal file")
                                                        : entry.kind;
        return u"<p style=\"margin:8px 0 2px 0;color:%1\">%2 · %3</p>"_s.arg(
            theme::colors().muted.name(), what.toHtmlEscaped(),
            (times > 1 ? tr("%1 · %2 · %3 times").arg(staffName(m_store, entry.staff), momentText(entry.at)).arg(times)
                       : tr("%1 · %2").arg(staffName(m_store, entry.staff), momentText(entry.at)))
                .toHtmlEscaped());
    }

private:
    bool isTakenBack(const HistoryEntry &entry) const
    {
        // An undo that was itself taken back (a redo) strikes nothing through.
        const HistoryEntry *by = m_takenBack.value(entry.operationId);
        return by && !isTakenBack(*by);
    }

    bool isWanted(const QString &label, const QString &from, const QString &to) const
    {
        const QString text = folded(QString(label + u' ' + from.left(2000) + u' ' + to.left(2000)));
        return std::ranges::all_of(m_words, [&](const QString &word) { return text.contains(word); });
    }

    /// What the line above says already: whose record it is, who wrote it and when.
    static bool isSaid(const RecordChange &change, const FieldChange &field, const HistoryEntry &entry)
    {
        const FieldSpec &spec = *field.field;
        if (spec.type == FieldKind::Moment || change.entity->indexOf(QLatin1StringView(spec.name)) == change.entity->personField)
            return true;
        return spec.system && QLatin1StringView(spec.refersTo) == "Staff"_L1 && intOf(field.to) == entry.actor.value;
    }

    QStringList recordLines(const RecordChange &change, const HistoryEntry &entry)
    {
        QStringList lines;
        const char *context = change.entity->name;
        const bool alone = change.entity->isPerson || entry.records.size() == 1;
        const QString of = alone ? QString() : change.entity->labelText() + u" · ";
        for (const FieldChange &field : change.fields) {
            if (isSaid(change, field, entry))
                continue;
            const QString label = field.field->labelText(context);
            const bool wasEmpty = isNull(field.from);
            const QString from = wasEmpty ? QString() : valueText(m_store, *field.field, field.from, m_today);
            const QString to = valueText(m_store, *field.field, field.to, m_today);
            if (!isWanted(label, from, to))
                continue;
            const QString head = u"%1%2: "_s.arg(of.toHtmlEscaped(), label.toHtmlEscaped());
            lines += head + (wasEmpty ? shown(to) : shown(from) + u" → " + shown(to));
        }
        if (change.removed && m_words.isEmpty())
            lines.prepend(tr("%1 was taken away again").arg(change.entity->labelText()).toHtmlEscaped());
        return lines;
    }

    const RecordStore &m_store;
    HistoryWish m_wish;
    QStringList m_words;
    QDate m_today;
    QHash<qint64, const HistoryEntry *> m_byId;
    QHash<qint64, const HistoryEntry *> m_takenBack;
};

} // namespace

QString operationLabel(const HistoryEntry &entry)
{
    if (entry.kind == "undo")
        return tr("Taken back");
    if (entry.kind == "redo")
        return tr("Done again");
    const ActionSpec *action = actionNamed(QLatin1StringView(entry.kind));
    return action ? action->labelText() : QString::fromLatin1(entry.kind);
}

QString historyHtml(const RecordStore &store, const std::vector<HistoryEntry> &entries,
                    const std::vector<AccessEntry> &looks, const HistoryWish &wish, QDate today)
{
    Writer writer(store, entries, wish, today);
    QString html;
    std::size_t look = wish.withLooks && wish.filter.trimmed().isEmpty() ? 0 : looks.size();
    int written = 0;
    bool cut = false;
    // Writes the looks down to a moment, those that follow one another as one line.
    const auto writeLooks = [&](Instant until) {
        while (look < looks.size() && looks[look].at > until) {
            const AccessEntry &first = looks[look];
            int times = 0;
            for (; look < looks.size() && looks[look].at > until && looks[look].kind == first.kind &&
                   looks[look].staff == first.staff && looks[look].at.local().date() == first.at.local().date();
                 ++look)
                ++times;
            html += writer.look(first, times);
        }
    };
    for (const HistoryEntry &entry : entries) {
        writeLooks(entry.at);
        const QString paragraph = writer.paragraph(entry);
        if (paragraph.isEmpty())
            continue;
        if (written++ == wish.limit) {
            cut = true;
            break;
        }
        html += paragraph;
    }
    if (!cut)
        writeLooks({});
    if (cut)
        html += u"<p style=\"margin:12px 0\"><a href=\"more:\">%1</a></p>"_s.arg(tr("Show older changes").toHtmlEscaped());
    if (html.isEmpty())
        html = u"<p>%1</p>"_s.arg(tr("Nothing in the history holds these words.").toHtmlEscaped());
    return html;
}

} // namespace waymark
