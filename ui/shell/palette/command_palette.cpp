// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/palette/command_palette.h"

#include "ui/common/theme.h"

#include <QAbstractListModel>
#include <QAction>
#include <QKeyEvent>
#include <QListView>
#include <QPainter>
#include <QStyledItemDelegate>

using namespace Qt::StringLiterals;

namespace waymark {

class CommandModel final : public QAbstractListModel
{
public:
    enum Role
    {
        DetailRole = Qt::UserRole
    };
    using QAbstractListModel::QAbstractListModel;

    void setCommands(std::vector<Command> commands)
    {
        beginResetModel();
        m_commands = std::move(commands);
        endResetModel();
    }
    const Command &at(int row) const { return m_commands[std::size_t(row)]; }
    int rowCount(const QModelIndex &parent = {}) const override
    {
        return parent.isValid() ? 0 : int(m_commands.size());
    }
    QVariant data(const QModelIndex &index, int role) const override
    {
        const Command &command = at(index.row());
        switch (role) {
        case Qt::DisplayRole:
            return command.title;
        case DetailRole:
            return command.detail;
        case Qt::AccessibleTextRole:
            return QString(command.title + u' ' + command.detail);
        case Qt::DecorationRole:
            return theme::icon(command.iconName);
        case Qt::ToolTipRole:
            return command.why.isEmpty() ? QVariant() : QVariant(command.why);
        default:
            return {};
        }
    }
    Qt::ItemFlags flags(const QModelIndex &index) const override
    {
        return at(index.row()).why.isEmpty() ? QAbstractListModel::flags(index) : Qt::NoItemFlags;
    }

private:
    std::vector<Command> m_commands;
};

namespace {

constexpr int mostShown = 12;

class CommandDelegate final : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const override
    {
        return {theme::columns(30), theme::controlHeight()};
    }
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const theme::Colors &c = theme::colors();
        const bool current = option.state & QStyle::State_Selected;
        const bool enabled = option.state & QStyle::State_Enabled;
        painter->save();
        if (current)
            painter->fillRect(option.rect, c.selection);
        const int edge = theme::spacing(1);
        const int side = theme::spacing(2);
        QRect rest = option.rect.adjusted(edge, 0, -edge, 0);
        index.data(Qt::DecorationRole)
            .value<QIcon>()
            .paint(painter, QRect(rest.left(), rest.center().y() - side / 2, side, side));
        rest.setLeft(rest.left() + side + edge);
        const QString title = index.data(Qt::DisplayRole).toString();
        painter->setPen(current ? c.onSelection : enabled ? c.text : c.disabled);
        const int titleWidth = std::min(option.fontMetrics.horizontalAdvance(title), rest.width());
        painter->drawText(rest, Qt::AlignVCenter | Qt::AlignLeft,
                          option.fontMetrics.elidedText(title, Qt::ElideRight, rest.width()));
        rest.setLeft(rest.left() + titleWidth + theme::spacing(2));
        painter->setPen(current ? c.onSelection : c.muted);
        painter->drawText(rest, Qt::AlignVCenter | Qt::AlignRight,
                          option.fontMetrics.elidedText(index.data(CommandModel::DetailRole).toString(),
                                                        Qt::ElideRight, rest.width()));
        painter->restore();
    }
};

} // namespace

CommandPalette::CommandPalette(const Commands &commands, QWidget *window, QWidget *parent)
    : QLineEdit(parent),
      m_commands(commands),
      m_model(new CommandModel(this)),
      m_list(new QListView(window)),
      m_over(window)
{
    setObjectName(u"palette"_s);
    setAccessibleName(tr("Find a person, or do something"));
    setPlaceholderText(tr("Find a person, or do something…   Ctrl+K"));
    setFocusPolicy(Qt::ClickFocus);
    auto *lens = addAction(theme::icon(u"search"_s), LeadingPosition);
    lens->setEnabled(false);
    m_list->setObjectName(u"paletteList"_s);
    m_list->setAccessibleName(tr("What was found"));
    m_list->setModel(m_model);
    m_list->setItemDelegate(new CommandDelegate(m_list));
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setFrameShape(QFrame::Box);
    m_list->setUniformItemSizes(true);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->hide();
    connect(this, &QLineEdit::textChanged, this, &CommandPalette::search);
    connect(m_list, &QListView::clicked, this, &CommandPalette::choose);
}

void CommandPalette::open()
{
    if (hasFocus()) {
        selectAll();
        return;
    }
    m_before = window()->focusWidget();
    setFocus(Qt::ShortcutFocusReason);
    selectAll();
}

void CommandPalette::focusInEvent(QFocusEvent *event)
{
    QLineEdit::focusInEvent(event);
    if (event->reason() != Qt::PopupFocusReason && event->reason() != Qt::ActiveWindowFocusReason)
        search();
}

void CommandPalette::mousePressEvent(QMouseEvent *event)
{
    QLineEdit::mousePressEvent(event);
    if (!m_list->isVisible())
        search();
}

void CommandPalette::focusOutEvent(QFocusEvent *event)
{
    QLineEdit::focusOutEvent(event);
    if (event->reason() != Qt::PopupFocusReason && event->reason() != Qt::ActiveWindowFocusReason) {
        m_list->hide();
        clear();
    }
}

void CommandPalette::search()
{
    if (!hasFocus())
        return;
    m_model->setCommands(m_commands.matching(text().trimmed()));
    for (int row = 0; row < m_model->rowCount(); ++row) {
        if (m_model->at(row).why.isEmpty()) {
            m_list->setCurrentIndex(m_model->index(row));
            break;
        }
    }
    showList();
}

void CommandPalette::showList()
{
    if (m_model->rowCount() == 0) {
        m_model->setCommands({{.title = tr("Nothing is called that."),
                               .detail = tr("A name, a birth date, a number, or something to do"),
                               .why = tr("Nothing is called that.")}});
    }
    const int frame = 2 * m_list->frameWidth();
    const int rows = std::min(m_model->rowCount(), mostShown);
    const QPoint below = mapTo(m_over, QPoint(0, height() + 2));
    m_list->setGeometry(below.x(), below.y(), width(), rows * theme::controlHeight() + frame);
    m_list->show();
    m_list->raise();
}

void CommandPalette::move(int by)
{
    int row = m_list->currentIndex().row();
    do {
        row += by;
        if (row < 0 || row >= m_model->rowCount())
            return;
    } while (!m_model->at(row).why.isEmpty());
    m_list->setCurrentIndex(m_model->index(row));
    m_list->scrollTo(m_list->currentIndex());
}

void CommandPalette::choose()
{
    const QModelIndex index = m_list->currentIndex();
    if (!index.isValid() || !m_model->at(index.row()).why.isEmpty())
        return;
    const Command command = m_model->at(index.row());
    if (!command.completion.isEmpty()) {
        setText(command.completion);
        return;
    }
    leave();
    if (command.run)
        command.run();
}

void CommandPalette::leave()
{
    const QPointer<QWidget> before = m_before;
    m_before.clear();
    m_list->hide();
    if (before && before->isVisible())
        before->setFocus(Qt::OtherFocusReason);
    else
        clearFocus();
}

void CommandPalette::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Down:
        move(1);
        return;
    case Qt::Key_Up:
        move(-1);
        return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        choose();
        return;
    case Qt::Key_Escape:
        leave();
        return;
    default:
        QLineEdit::keyPressEvent(event);
    }
}

bool CommandPalette::event(QEvent *event)
{
    // Tab would leave the field with the list open.
    if (event->type() == QEvent::KeyPress) {
        auto *key = static_cast<QKeyEvent *>(event);
        if (key->key() == Qt::Key_Tab || key->key() == Qt::Key_Backtab) {
            move(key->key() == Qt::Key_Tab ? 1 : -1);
            return true;
        }
    }
    return QLineEdit::event(event);
}

} // namespace waymark
