// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/forms/choice_editor.h"

#include "core/base/text.h"
#include "ui/common/theme.h"

#include <QAbstractItemView>
#include <QAction>
#include <QBoxLayout>
#include <QCompleter>
#include <QKeyEvent>
#include <QPainter>
#include <QScrollBar>
#include <QStyledItemDelegate>

using namespace Qt::StringLiterals;

namespace waymark {

namespace {

/// The label, and what tells two alike apart quietly at the end of the line.
class ChoiceDelegate final : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        QSize size = QStyledItemDelegate::sizeHint(option, index);
        if (const QString detail = index.data(ChoiceModel::DetailRole).toString(); !detail.isEmpty())
            size.rwidth() += option.fontMetrics.horizontalAdvance(detail) + theme::spacing(3);
        return size;
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        QStyledItemDelegate::paint(painter, option, index);
        const QString detail = index.data(ChoiceModel::DetailRole).toString();
        if (detail.isEmpty())
            return;
        painter->save();
        painter->setPen(option.state & QStyle::State_Selected ? theme::colors().onSelection
                                                              : theme::colors().muted);
        const int edge = theme::spacing(1);
        painter->drawText(option.rect.adjusted(edge, 0, -edge, 0), Qt::AlignVCenter | Qt::AlignRight, detail);
        painter->restore();
    }
};

} // namespace

ChoiceModel::ChoiceModel(QObject *parent) : QAbstractListModel(parent) {}

void ChoiceModel::setChoices(std::vector<Choice> choices)
{
    beginResetModel();
    m_choices = std::move(choices);
    m_folded.clear();
    for (const Choice &choice : m_choices)
        m_folded.append(folded(QString(choice.label + u' ' + choice.detail)));
    m_shown.clear();
    for (int i = 0; i < int(m_choices.size()); ++i)
        m_shown.push_back(i);
    endResetModel();
}

void ChoiceModel::setFilter(const QString &typed)
{
    const QString whole = folded(typed);
    const QStringList words = foldedWords(typed);
    std::vector<int> first;
    std::vector<int> atWord;
    std::vector<int> inside;
    for (int i = 0; i < int(m_choices.size()); ++i) {
        const QString &text = m_folded[i];
        if (!std::ranges::all_of(words, [&text](const QString &word) { return text.contains(word); }))
            continue;
        if (text.startsWith(whole))
            first.push_back(i);
        else if (words.isEmpty() || text.contains(QString(u' ' + words.first())))
            atWord.push_back(i);
        else
            inside.push_back(i);
    }
    first.insert(first.end(), atWord.begin(), atWord.end());
    first.insert(first.end(), inside.begin(), inside.end());
    if (first == m_shown)
        return;
    beginResetModel();
    m_shown = std::move(first);
    endResetModel();
}

int ChoiceModel::indexAt(int row) const
{
    return row < 0 || row >= rowCount() ? -1 : m_shown[std::size_t(row)];
}

int ChoiceModel::exactly(const QString &typed) const
{
    const QString wanted = folded(typed);
    int found = -1;
    for (int i = 0; i < int(m_choices.size()); ++i) {
        const Choice &choice = m_choices[std::size_t(i)];
        if (choice.label == typed)
            return i;
        if (folded(choice.label) == wanted || (!wanted.isEmpty() && folded(textOf(choice.id)) == wanted))
            found = found < 0 ? i : -2;
    }
    return std::max(found, -1);
}

int ChoiceModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_shown.size());
}

QVariant ChoiceModel::data(const QModelIndex &index, int role) const
{
    const int at = indexAt(index.row());
    if (at < 0)
        return {};
    const Choice &choice = m_choices[std::size_t(at)];
    switch (role) {
    case Qt::DisplayRole:
    case Qt::EditRole:
        return choice.label;
    case Qt::AccessibleTextRole:
        return choice.detail.isEmpty() ? choice.label : QString(choice.label + u", " + choice.detail);
    case DetailRole:
        return choice.detail;
    case Qt::FontRole:
        return choice.strong ? QVariant(theme::font(theme::FontRole::Heading)) : QVariant();
    case Qt::ForegroundRole:
        return choice.strong ? QVariant(theme::colors().accent) : QVariant();
    default:
        return {};
    }
}

ChoiceEdit::ChoiceEdit(QWidget *parent)
    : QLineEdit(parent), m_model(new ChoiceModel(this)), m_completer(new QCompleter(this))
{
    setMaxLength(1000);
    m_completer->setModel(m_model);
    m_completer->setCompletionMode(QCompleter::UnfilteredPopupCompletion);
    m_completer->setMaxVisibleItems(12);
    m_completer->setWidget(this);
    popup()->setObjectName(u"choices"_s);
    popup()->setItemDelegate(new ChoiceDelegate(popup()));
    popup()->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_arrow = addAction(theme::icon(u"chevron-down"_s), TrailingPosition);
    m_arrow->setText(tr("Show the list"));
    connect(m_arrow, &QAction::triggered, this, [this] { open({}); });
    connect(this, &QLineEdit::textEdited, this, &ChoiceEdit::narrow);
    connect(m_completer, qOverload<const QModelIndex &>(&QCompleter::activated), this,
            &ChoiceEdit::activated);
}

QAbstractItemView *ChoiceEdit::popup() const
{
    return m_completer->popup();
}

void ChoiceEdit::setChoices(std::vector<Choice> choices)
{
    m_model->setChoices(std::move(choices));
}

void ChoiceEdit::showChoice(int index)
{
    setText(index < 0 ? QString() : m_model->choices()[std::size_t(index)].label);
    setCursorPosition(0);
}

void ChoiceEdit::setOpenable(bool openable)
{
    m_arrow->setVisible(openable);
}

void ChoiceEdit::open(const QString &filter)
{
    if (isReadOnly())
        return;
    setFocus();
    m_model->setFilter(filter);
    if (m_model->rowCount() == 0) {
        popup()->hide();
        return;
    }
    int width =
        popup()->sizeHintForColumn(0) + popup()->verticalScrollBar()->sizeHint().width() + theme::spacing(2);
    width = std::clamp(width, this->width(), std::max(this->width(), theme::columns(80)));
    m_completer->complete(QRect(0, 0, width, height()));
    // While typing, the first is marked: Enter and Tab take what is marked. The whole list marks what is
    // chosen now.
    const int now = m_model->exactly(text());
    QModelIndex marked = filter.isEmpty() ? QModelIndex() : m_model->index(0);
    for (int row = 0; filter.isEmpty() && row < m_model->rowCount(); ++row) {
        if (now >= 0 && m_model->indexAt(row) == now)
            marked = m_model->index(row);
    }
    popup()->setCurrentIndex(marked);
}

void ChoiceEdit::narrow(const QString &text)
{
    if (text.isEmpty())
        popup()->hide();
    else
        open(text);
}

int ChoiceEdit::typedChoice() const
{
    if (const int exact = m_model->exactly(text().trimmed()); exact >= 0)
        return exact;
    m_model->setFilter(text());
    return m_model->rowCount() == 1 ? m_model->indexAt(0) : -1;
}

void ChoiceEdit::activated(const QModelIndex &index)
{
    if (const int at = m_model->indexAt(index.row()); at >= 0) {
        showChoice(at);
        emit chosen(at);
    }
}

void ChoiceEdit::takeMarked()
{
    const QModelIndex marked = popup()->currentIndex();
    popup()->hide();
    activated(marked);
}

bool ChoiceEdit::focusNextPrevChild(bool next)
{
    if (popup()->isVisible())
        takeMarked();
    return QLineEdit::focusNextPrevChild(next);
}

bool ChoiceEdit::movePopup(int key)
{
    const int rows = m_model->rowCount();
    const int row = popup()->currentIndex().row();
    const int next = key == Qt::Key_Down ? (row + 1) % rows : (row <= 0 ? rows : row) - 1;
    popup()->setCurrentIndex(m_model->index(next));
    return true;
}

void ChoiceEdit::keyPressEvent(QKeyEvent *event)
{
    const bool open = popup()->isVisible();
    switch (event->key()) {
    case Qt::Key_Down:
    case Qt::Key_Up:
        if (open && m_model->rowCount() > 0 && !(event->modifiers() & Qt::AltModifier))
            movePopup(event->key());
        else
            this->open({});
        return;
    case Qt::Key_F4:
        this->open({});
        return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (open) {
            takeMarked();
            return;
        }
        break;
    case Qt::Key_Escape:
        if (open) {
            popup()->hide();
            return;
        }
        break;
    default:
        break;
    }
    QLineEdit::keyPressEvent(event);
}

void ChoiceEdit::mousePressEvent(QMouseEvent *event)
{
    QLineEdit::mousePressEvent(event);
    if (text().isEmpty() && event->button() == Qt::LeftButton)
        open({});
}

void ChoiceEdit::focusOutEvent(QFocusEvent *event)
{
    QLineEdit::focusOutEvent(event);
    if (event->reason() == Qt::PopupFocusReason || popup()->isVisible())
        return;
    emit left();
}

ChoiceField::ChoiceField(const FieldSpec &spec, const FormContext &context, QWidget *parent)
    : FieldEditor(spec, context, parent), m_edit(new ChoiceEdit(this))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_edit);
    setControl(m_edit);
    reloadChoices();
    connect(m_edit, &ChoiceEdit::textEdited, this, &ChoiceField::typed);
    connect(m_edit, &ChoiceEdit::chosen, this, &ChoiceField::choose);
    connect(m_edit, &ChoiceEdit::left, this, &ChoiceField::leave);
    connect(m_edit, &ChoiceEdit::returnPressed, this, &ChoiceField::leave);
}

void ChoiceField::reloadChoices()
{
    m_edit->setChoices(context().choices.choices(spec()));
}

void ChoiceField::setValue(const Value &value)
{
    m_value = value;
    m_before = value;
    m_problem.clear();
    const auto &choices = m_edit->model().choices();
    const auto at = std::ranges::find(choices, value, &Choice::id);
    if (at != choices.end()) {
        m_edit->showChoice(int(at - choices.begin()));
    } else {
        m_edit->setText(isNull(value) ? QString() : context().choices.label(spec(), value));
        m_edit->setCursorPosition(0);
    }
}

void ChoiceField::setTypedText(const QString &text)
{
    m_edit->setText(text);
    take(text);
}

void ChoiceField::setReadOnly(bool readOnly)
{
    m_readOnly = readOnly;
    m_edit->setReadOnly(readOnly);
    m_edit->setOpenable(!readOnly);
}

void ChoiceField::take(const QString &text)
{
    m_problem.clear();
    if (text.trimmed().isEmpty()) {
        m_value.emplace<std::monostate>();
    } else if (const int at = m_edit->model().exactly(text.trimmed()); at >= 0) {
        m_value = m_edit->model().choices()[std::size_t(at)].id;
    } else if (!isNull(m_before) && text == context().choices.label(spec(), m_before)) {
        m_value = m_before; // no longer on offer, but it was here and was typed back
    } else {
        m_problem = tr("\u201c%1\u201d is not in the list. Choose from the list, or clear the field.")
                        .arg(text.trimmed().left(40));
    }
}

void ChoiceField::typed(const QString &text)
{
    take(text);
    emit edited();
}

void ChoiceField::choose(int index)
{
    m_value = m_edit->model().choices()[std::size_t(index)].id;
    m_before = m_value;
    m_problem.clear();
    emit edited();
    emit finished();
}

void ChoiceField::leave()
{
    if (!m_problem.isEmpty()) {
        if (const int only = m_edit->typedChoice(); only >= 0) {
            m_edit->showChoice(only);
            choose(only);
            return;
        }
    } else {
        m_before = m_value;
        setValue(m_value);
    }
    emit finished();
}

} // namespace waymark
