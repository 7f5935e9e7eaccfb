// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/jstp/match_list.h"

#include "ui/common/parts.h"

#include <QKeyEvent>
#include <QPainter>
#include <QStyledItemDelegate>

using namespace Qt::StringLiterals;

namespace waymark {

namespace {

/// One of the three groups of words under a match.
struct Group
{
    QString sign;
    QString title;
    theme::Tone tone;
    QStringList words;
};

std::vector<Group> groupsOf(const policy::MatchWords &words)
{
    std::vector<Group> all{{u"✓"_s, MatchList::tr("For it"), theme::Tone::Good, words.forIt},
                           {u"✗"_s, MatchList::tr("Against it"), theme::Tone::Bad, words.against},
                           {u"?"_s, MatchList::tr("Not known"), theme::Tone::Muted, words.open}};
    std::erase_if(all, [](const Group &one) { return one.words.isEmpty(); });
    return all;
}

bool sameLine(const matching::MatchLine &a, const matching::MatchLine &b)
{
    return a.match.person == b.match.person && a.match.opening == b.match.opening &&
           a.match.fits == b.match.fits && a.title == b.title && a.place == b.place &&
           a.words.forIt == b.words.forIt && a.words.against == b.words.against &&
           a.words.open == b.words.open;
}

} // namespace

class MatchList::Model final : public QAbstractListModel
{
public:
    using QAbstractListModel::QAbstractListModel;

    void setLines(std::vector<matching::MatchLine> lines)
    {
        if (std::ranges::equal(lines, m_lines, sameLine))
            return;
        beginResetModel();
        m_lines = std::move(lines);
        endResetModel();
    }
    const std::vector<matching::MatchLine> &lines() const { return m_lines; }
    int rowCount(const QModelIndex &parent = {}) const override
    {
        return parent.isValid() ? 0 : int(m_lines.size());
    }
    QVariant data(const QModelIndex &index, int role) const override
    {
        if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
            return {};
        const matching::MatchLine &line = m_lines[std::size_t(index.row())];
        if (role == Qt::DisplayRole)
            return line.title;
        if (role == Qt::AccessibleTextRole)
            return MatchList::spoken(line);
        return {};
    }

private:
    std::vector<matching::MatchLine> m_lines;
};

namespace {

class MatchDelegate final : public QStyledItemDelegate
{
public:
    explicit MatchDelegate(MatchList *list) : QStyledItemDelegate(list), m_list(list) {}

    QSize sizeHint(const QStyleOptionViewItem &, const QModelIndex &index) const override
    {
        const int width = m_list->viewport()->width();
        return {width, lay(nullptr, QRect(0, 0, width, 0), line(index), false)};
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const theme::Colors &c = theme::colors();
        const bool current = option.state & QStyle::State_Selected;
        painter->save();
        if (current) {
            painter->fillRect(option.rect, c.selection);
            painter->fillRect(QRect(option.rect.topLeft(), QSize(3, option.rect.height())), c.accent);
        } else if (option.state & QStyle::State_MouseOver) {
            painter->fillRect(option.rect, c.raised);
        }
        lay(painter, option.rect, line(index), current);
        painter->fillRect(QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1), c.line);
        painter->restore();
    }

private:
    const matching::MatchLine &line(const QModelIndex &index) const
    {
        return m_list->lines()[std::size_t(index.row())];
    }

    /// Draws one line, or only measures it where there is no painter; its height.
    static int lay(QPainter *painter, const QRect &rect, const matching::MatchLine &line, bool current)
    {
        const theme::Colors &c = theme::colors();
        const int edge = theme::spacing(1);
        const int left = rect.left() + edge;
        const int width = std::max(theme::columns(12), rect.width() - 2 * edge);
        int y = rect.top() + theme::spacing(0.75);
        const auto draw = [&](const QRect &box, const QString &text, const QFont &font, const QColor &color,
                              int flags) {
            if (!painter)
                return;
            painter->setFont(font);
            painter->setPen(current ? c.onSelection : color);
            painter->drawText(box, flags, text);
        };
        const QFont heading = theme::font(theme::FontRole::Heading);
        const QFont small = theme::font(theme::FontRole::Small);
        const QFontMetrics smallWide(small);
        const int placeWidth = std::min(smallWide.horizontalAdvance(line.place) + 2, width / 3);
        const int headHeight = QFontMetrics(heading).height();
        draw(QRect(left, y, width - placeWidth - edge, headHeight),
             QFontMetrics(heading).elidedText(line.title, Qt::ElideRight, width - placeWidth - edge), heading,
             c.text, Qt::AlignLeft | Qt::AlignVCenter);
        draw(QRect(left + width - placeWidth, y, placeWidth, headHeight),
             smallWide.elidedText(line.place, Qt::ElideRight, placeWidth), small, c.muted,
             Qt::AlignRight | Qt::AlignVCenter);
        y += headHeight + theme::spacing(0.25);
        // The words of all lines begin at the same place, as wide as the longest title.
        const QFont body = theme::font(theme::FontRole::Body);
        const QFontMetrics wide(body);
        int titles = 0;
        for (const char *one : {QT_TRANSLATE_NOOP("waymark::MatchList", "For it"),
                                QT_TRANSLATE_NOOP("waymark::MatchList", "Against it"),
                                QT_TRANSLATE_NOOP("waymark::MatchList", "Not known")})
            titles = std::max(titles, wide.horizontalAdvance(MatchList::tr(one)));
        const int sign = wide.horizontalAdvance(u"✗"_s) + theme::spacing(0.75);
        // Where there is little room the title begins the words instead of standing beside them.
        const bool narrow = width < theme::columns(60);
        const int indent = narrow ? sign : sign + titles + theme::spacing(1.5);
        const std::vector<Group> groups = groupsOf(line.words);
        for (const Group &group : groups) {
            const QString said = group.words.join(u' ');
            const QString words = narrow ? MatchList::tr("%1: %2").arg(group.title, said) : said;
            const QRect room(left + indent, y, width - indent, 10'000);
            const int height = wide.boundingRect(room, Qt::TextWordWrap, words).height();
            const QColor tone = theme::textColor(group.tone, c);
            draw(QRect(left, y, sign, wide.height()), group.sign, body, tone,
                 Qt::AlignLeft | Qt::AlignVCenter);
            if (!narrow)
                draw(QRect(left + sign, y, indent - sign, wide.height()), group.title, body, tone,
                     Qt::AlignLeft | Qt::AlignVCenter);
            draw(QRect(room.topLeft(), QSize(room.width(), height)), words, body,
                 group.tone == theme::Tone::Muted ? c.muted : c.text, Qt::TextWordWrap | Qt::AlignLeft);
            y += height + theme::spacing(0.25);
        }
        return y + theme::spacing(0.5) - rect.top();
    }

    MatchList *m_list;
};

} // namespace

MatchList::MatchList(const QString &name, QWidget *parent) : QListView(parent), m_model(new Model(this))
{
    setObjectName(name);
    setModel(m_model);
    setItemDelegate(new MatchDelegate(this));
    setSelectionMode(SingleSelection);
    setEditTriggers(NoEditTriggers);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setResizeMode(Adjust);
    setMouseTracking(true);
    viewport()->setAttribute(Qt::WA_Hover);
    connect(this, &QListView::doubleClicked, this, &MatchList::opened);
}

QString MatchList::spoken(const matching::MatchLine &line)
{
    QStringList parts{line.place.isEmpty() ? line.title : tr("%1, %2").arg(line.title, line.place)};
    for (const Group &group : groupsOf(line.words))
        parts += tr("%1: %2").arg(group.title, group.words.join(u' '));
    return parts.join(u'\n');
}

void MatchList::setLines(std::vector<matching::MatchLine> lines)
{
    const auto *before = current();
    const auto key = before ? std::pair(before->match.person, before->match.opening)
                            : std::pair<Id<JobSeeker>, Id<Opening>>();
    const int row = currentIndex().row();
    m_model->setLines(std::move(lines));
    if (m_model->rowCount() == 0) {
        emit currentMatchChanged();
        return;
    }
    if (currentIndex().isValid())
        return;
    const auto &all = m_model->lines();
    const auto found = std::ranges::find_if(all, [&](const matching::MatchLine &one) {
        return std::pair(one.match.person, one.match.opening) == key;
    });
    // What was current is gone: the line that took its place is next.
    const int next = found != all.end() ? int(found - all.begin()) : std::clamp(row, 0, int(all.size()) - 1);
    setCurrentIndex(m_model->index(next));
}

void MatchList::setEmptyText(const QString &title, const QString &hint)
{
    m_emptyTitle = title;
    m_emptyHint = hint;
    viewport()->update();
}

const std::vector<matching::MatchLine> &MatchList::lines() const
{
    return m_model->lines();
}

const matching::MatchLine *MatchList::current() const
{
    const int row = currentIndex().row();
    return row < 0 || row >= m_model->rowCount() ? nullptr : &m_model->lines()[std::size_t(row)];
}

void MatchList::keyPressEvent(QKeyEvent *event)
{
    const bool plain = !(event->modifiers() & ~Qt::KeypadModifier);
    if (plain && (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)) {
        if (current())
            emit opened();
        return;
    }
    // The keys of the screen (P, N …) stay the screen's.
    if (!event->text().isEmpty() && event->text()[0].isPrint()) {
        event->ignore();
        return;
    }
    QListView::keyPressEvent(event);
}

void MatchList::paintEvent(QPaintEvent *event)
{
    QListView::paintEvent(event);
    if (m_model->rowCount() == 0 && !m_emptyTitle.isEmpty())
        theme::paintEmpty(viewport(), m_emptyTitle, m_emptyHint);
}

void MatchList::resizeEvent(QResizeEvent *event)
{
    QListView::resizeEvent(event);
    scheduleDelayedItemsLayout();
}

void MatchList::changeEvent(QEvent *event)
{
    QListView::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        scheduleDelayedItemsLayout();
}

void MatchList::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QListView::currentChanged(current, previous);
    emit currentMatchChanged();
}

} // namespace waymark
