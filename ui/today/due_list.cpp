// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/today/due_list.h"

#include "core/policy/policy_text.h"
#include "core/policy/tickler/tickler_policy.h"
#include "ui/common/theme.h"

#include <QKeyEvent>
#include <QPainter>
#include <QStyledItemDelegate>

using namespace Qt::StringLiterals;

namespace waymark {

namespace {

Severity severityOf(DueGroup group)
{
    switch (group) {
    case DueGroup::Overdue:
        return Severity::Block;
    case DueGroup::Due:
        return Severity::Warn;
    case DueGroup::ThisWeek:
    case DueGroup::Later:
    case DueGroup::Waiting:
        break;
    }
    return Severity::Note;
}

QString nameOf(const DueRow &row)
{
    return row.lastName + u", "_s + row.firstName;
}

QString firstOf(const DueLine &line)
{
    return line.byKind ? policy::dueKindLabel(line.row.item.kind) : nameOf(line.row);
}

class DueDelegate final : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const auto *model = static_cast<const DueListModel *>(index.model());
        const bool first = index.row() == 0;
        const bool header = model->line(index.row()).isHeader;
        const int extra = header && !first ? theme::gap(1) : 0;
        const int second = !header && isNarrow(width()) ? option.fontMetrics.height() : 0;
        return {theme::columns(isNarrow(width()) ? 20 : 60), theme::controlHeight() + extra + second};
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const auto *model = static_cast<const DueListModel *>(index.model());
        const DueLine &line = model->line(index.row());
        painter->save();
        if (line.isHeader)
            paintHeader(painter, option, line);
        else
            paintLine(painter, option, line, model->today());
        painter->restore();
    }

private:
    /// Then what it is stands under whom it is about.
    static bool isNarrow(int width) { return width < theme::columns(50); }
    int width() const { return static_cast<const QAbstractItemView *>(parent())->viewport()->width(); }

    static void paintHeader(QPainter *painter, const QStyleOptionViewItem &option, const DueLine &line)
    {
        const theme::Colors &c = theme::colors();
        const theme::Tone tone = line.group == DueGroup::Overdue ? theme::Tone::Bad : theme::Tone::Muted;
        QFont font = theme::font(theme::FontRole::Small);
        font.setWeight(QFont::DemiBold);
        font.setLetterSpacing(QFont::AbsoluteSpacing, 0.5);
        painter->setFont(font);
        painter->setPen(theme::textColor(tone, c));
        const QRect text =
            option.rect.adjusted(theme::spacing(1), 0, -theme::spacing(1), -theme::spacing(0.5));
        painter->drawText(text, Qt::AlignBottom | Qt::AlignLeft, line.title);
    }

    static void paintLine(QPainter *painter, const QStyleOptionViewItem &option, const DueLine &line,
                          QDate today)
    {
        const theme::Colors &c = theme::colors();
        const bool current = option.state & QStyle::State_Selected;
        if (current) {
            painter->fillRect(option.rect, c.selection);
            painter->fillRect(QRect(option.rect.topLeft(), QSize(3, option.rect.height())), c.accent);
        } else if (option.state & QStyle::State_MouseOver) {
            painter->fillRect(option.rect, c.raised);
        }
        const QColor ink = current ? c.onSelection : c.text;
        const QColor quiet = current ? c.onSelection : c.muted;
        const int gap = theme::spacing(1.25);
        const int side = theme::spacing(2);
        const bool narrow = isNarrow(option.rect.width());
        QRect rest = option.rect.adjusted(theme::spacing(1), 0, -theme::spacing(1), 0);
        if (narrow)
            rest.setHeight(theme::controlHeight());
        theme::severityIcon(severityOf(line.group))
            .paint(painter, QRect(rest.left(), rest.center().y() - side / 2, side, side));
        rest.setLeft(rest.left() + side + theme::spacing(0.75));
        const QRect second(rest.left(), rest.bottom() - theme::spacing(0.5), rest.width(),
                           option.rect.bottom() - rest.bottom());
        const auto cell = [&](const QString &text, int width, const QColor &color, const QFont &font) {
            painter->setFont(font);
            painter->setPen(color);
            const QRect box(rest.left(), rest.top(), std::min(width, rest.width()), rest.height());
            painter->drawText(box, Qt::AlignVCenter | Qt::AlignLeft,
                              QFontMetrics(font).elidedText(text, Qt::ElideRight, box.width()));
            rest.setLeft(rest.left() + width + gap);
        };
        const theme::Tone tone = line.group == DueGroup::Overdue ? theme::Tone::Bad
                                 : line.group == DueGroup::Due   ? theme::Tone::Warn
                                                                 : theme::Tone::Muted;
        const QFont body = theme::font(theme::FontRole::Body);
        const bool wide = option.rect.width() > theme::columns(78);
        cell(DueListModel::standing(line, today), theme::columns(narrow ? 12 : 15),
             current ? ink : theme::textColor(tone, c), body);
        cell(firstOf(line), narrow ? rest.width() : theme::columns(wide ? 26 : 20), ink,
             theme::font(theme::FontRole::Heading));
        if (narrow) {
            rest = second;
            const QString what = policy::dueHeadline(line.row.item, today);
            cell(line.who.isEmpty() ? what : QString(line.who + u": "_s + what), rest.width(), quiet, body);
            return;
        }
        // Whose line it is says more than its rule, which the card says too.
        const bool others = !line.who.isEmpty();
        const int lastWidth = others ? theme::columns(wide ? 18 : 12) : wide ? theme::columns(7) : 0;
        const QRect all = rest;
        cell(policy::dueHeadline(line.row.item, today), rest.width() - lastWidth - (lastWidth ? gap : 0),
             quiet, body);
        if (lastWidth) {
            rest = QRect(all.right() - lastWidth, all.top(), lastWidth, all.height());
            const QFont small = theme::font(theme::FontRole::Small);
            painter->setFont(small);
            painter->setPen(quiet);
            painter->drawText(rest, Qt::AlignVCenter | Qt::AlignRight,
                              QFontMetrics(small).elidedText(others ? line.who : line.row.item.rule,
                                                             Qt::ElideRight, lastWidth));
        }
    }
};

} // namespace

QString DueLine::key() const
{
    return isHeader ? QString()
                    : u"%1 %2 %3"_s.arg(row.item.personId.text(), row.item.subject())
                          .arg(group == DueGroup::Waiting);
}

QString DueListModel::standing(const DueLine &line, QDate today)
{
    const DueItem &item = line.row.item;
    switch (line.group) {
    case DueGroup::Overdue:
        return tr("%1 late").arg(policy::daysText(item.mustBy.daysTo(today)));
    case DueGroup::Due:
        if (item.mustBy.isValid())
            return item.mustBy == today ? tr("last day")
                                        : tr("%1 left").arg(policy::daysText(today.daysTo(item.mustBy)));
        return item.dueOn == today ? tr("today")
                                   : tr("for %1").arg(policy::daysText(item.dueOn.daysTo(today)));
    case DueGroup::Waiting:
        return item.dueOn == today ? tr("today")
                                   : tr("for %1").arg(policy::daysText(item.dueOn.daysTo(today)));
    case DueGroup::ThisWeek:
    case DueGroup::Later:
        break;
    }
    return tr("in %1").arg(policy::daysText(today.daysTo(item.dueOn)));
}

bool DueListModel::setLines(std::vector<DueLine> lines, QDate today)
{
    const auto same = [](const DueLine &a, const DueLine &b) {
        return a.isHeader == b.isHeader && a.title == b.title && a.group == b.group &&
               a.row.item == b.row.item && a.row.lastName == b.row.lastName &&
               a.row.firstName == b.row.firstName && a.row.number == b.row.number &&
               a.row.pseudo == b.row.pseudo && a.who == b.who && a.byKind == b.byKind;
    };
    if (today == m_today && std::ranges::equal(lines, m_lines, same))
        return false;
    beginResetModel();
    m_lines = std::move(lines);
    m_today = today;
    endResetModel();
    return true;
}

const DueLine *DueListModel::at(int row) const
{
    return row < 0 || row >= rowCount() || line(row).isHeader ? nullptr : &line(row);
}

int DueListModel::rowOf(const QString &key) const
{
    const auto found = std::ranges::find_if(
        m_lines, [&key](const DueLine &one) { return !one.isHeader && one.key() == key; });
    return found == m_lines.end() ? -1 : int(found - m_lines.begin());
}

int DueListModel::itemFrom(int row) const
{
    for (int i = std::max(row, 0); i < rowCount(); ++i) {
        if (at(i))
            return i;
    }
    for (int i = std::min(row, rowCount()) - 1; i >= 0; --i) {
        if (at(i))
            return i;
    }
    return -1;
}

int DueListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_lines.size());
}

QVariant DueListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const DueLine &one = line(index.row());
    if (one.isHeader)
        return role == Qt::DisplayRole ? QVariant(one.title) : QVariant();
    switch (role) {
    case Qt::DisplayRole:
        return nameOf(one.row);
    case Qt::AccessibleTextRole: {
        const QString text = standing(one, m_today) + u", "_s + nameOf(one.row) + u", "_s +
                             policy::dueHeadline(one.row.item, m_today);
        return one.who.isEmpty() ? text : QString(text + u", "_s + one.who);
    }
    case Qt::ToolTipRole:
        return policy::dueHeadline(one.row.item, m_today);
    default:
        return {};
    }
}

Qt::ItemFlags DueListModel::flags(const QModelIndex &index) const
{
    return index.isValid() && line(index.row()).isHeader ? Qt::NoItemFlags : QAbstractListModel::flags(index);
}

DueListView::DueListView(DueListModel *model, QWidget *parent) : QListView(parent)
{
    setObjectName(u"dueList"_s);
    setAccessibleName(tr("What is due"));
    setModel(model);
    setItemDelegate(new DueDelegate(this));
    setMouseTracking(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollMode(ScrollPerPixel);
    setResizeMode(Adjust);
}

void DueListView::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QListView::currentChanged(current, previous);
    emit currentLineChanged();
}

void DueListView::keyPressEvent(QKeyEvent *event)
{
    // Letters are the keys of the page, not a search in the list.
    if (!event->text().isEmpty() && event->text()[0].isPrint())
        event->ignore();
    else
        QListView::keyPressEvent(event);
}

} // namespace waymark
