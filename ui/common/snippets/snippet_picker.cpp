// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/snippets/snippet_picker.h"

#include "core/session/session.h"
#include "ui/common/parts.h"
#include "ui/common/record/record_words.h"
#include "ui/forms/choice_editor.h"

#include <QBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListView>
#include <QPainter>
#include <QPlainTextEdit>
#include <QScreen>
#include <QScrollBar>
#include <QStyledItemDelegate>

using namespace Qt::StringLiterals;

namespace waymark {

namespace {

constexpr int mostLines = 7;

const FieldSpec &snippetField()
{
    static const FieldSpec spec = [] {
        FieldSpec made{FieldOptions{.name = "snippet", .refersTo = "Snippet"}};
        made.type = FieldKind::Ref;
        return made;
    }();
    return spec;
}

/// The name, and the first words behind it.
class SnippetDelegate final : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const override
    {
        return {theme::columns(20), theme::controlHeight()};
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const bool marked = option.state & QStyle::State_Selected;
        const theme::Colors &c = theme::colors(option.palette);
        painter->save();
        if (marked)
            painter->fillRect(option.rect, c.selection);
        const int edge = theme::spacing(1);
        QRect place = option.rect.adjusted(edge, 0, -edge, 0);
        const QString name = index.data().toString();
        painter->setFont(theme::font(theme::FontRole::Heading));
        painter->setPen(marked ? c.onSelection : c.text);
        const int wide = std::min(painter->fontMetrics().horizontalAdvance(name), place.width() / 2);
        painter->drawText(QRect(place.topLeft(), QSize(wide, place.height())), Qt::AlignVCenter,
                          painter->fontMetrics().elidedText(name, Qt::ElideRight, wide));
        place.setLeft(place.left() + wide + 2 * edge);
        painter->setFont(theme::font(theme::FontRole::Body));
        painter->setPen(marked ? c.onSelection : c.muted);
        const QString text = firstWords(index.data(ChoiceModel::DetailRole).toString(), 200);
        painter->drawText(place, Qt::AlignVCenter,
                          painter->fontMetrics().elidedText(text, Qt::ElideRight, place.width()));
        painter->restore();
    }
};

} // namespace

SnippetPicker::SnippetPicker(QPlainTextEdit *edit, const FormContext &context)
    : QFrame(edit, Qt::Popup),
      m_edit(edit),
      m_context(context),
      m_model(new ChoiceModel(this)),
      m_find(new QLineEdit(this)),
      m_list(new QListView(this)),
      m_none(new ToneLabel({}, theme::Tone::Muted, theme::FontRole::Body, this))
{
    setObjectName(u"snippetPicker"_s);
    setAccessibleName(tr("Text snippets"));
    setFrameShape(QFrame::StyledPanel);
    m_find->setObjectName(u"snippetFind"_s);
    m_find->setPlaceholderText(tr("Part of its name or text, then Enter"));
    m_find->setAccessibleName(
        tr("Find a text snippet: part of the name or the text; Enter writes it into the note"));
    m_find->installEventFilter(this);
    m_list->setObjectName(u"snippetList"_s);
    m_list->setAccessibleName(tr("Text snippets"));
    m_list->setModel(m_model);
    m_list->setItemDelegate(new SnippetDelegate(m_list));
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setFrameShape(QFrame::NoFrame);
    m_none->setObjectName(u"snippetNone"_s);
    m_none->setWordWrap(true);
    auto *column = new QVBoxLayout(this);
    const int edge = theme::spacing(0.5);
    column->setContentsMargins(edge, edge, edge, edge);
    column->setSpacing(edge);
    column->addWidget(m_find);
    column->addWidget(m_list);
    column->addWidget(m_none);
    connect(m_find, &QLineEdit::textChanged, this, &SnippetPicker::narrow);
    connect(m_list, &QListView::clicked, this, &SnippetPicker::insert);
}

void SnippetPicker::pick()
{
    if (m_edit->isReadOnly())
        return;
    m_model->setChoices(m_context.choices.choices(snippetField()));
    m_find->clear();
    narrow({});
    place();
    show();
    m_find->setFocus(Qt::PopupFocusReason);
}

void SnippetPicker::narrow(const QString &typed)
{
    m_model->setFilter(typed);
    const int rows = m_model->rowCount();
    m_list->setCurrentIndex(m_model->index(0));
    m_list->setVisible(rows > 0);
    m_none->setVisible(rows == 0);
    m_none->setText(m_model->choices().empty()
                        ? tr("There is no text snippet yet. Write one in Settings, under Writing.")
                        : tr("No text snippet is called that."));
    m_list->setFixedHeight(std::clamp(rows, 1, mostLines) * theme::controlHeight());
    adjustSize();
}

void SnippetPicker::place()
{
    const int width = std::min(std::max(m_edit->width(), theme::columns(56)),
                               m_edit->screen()->availableGeometry().width());
    setFixedWidth(width);
    adjustSize();
    const QRect cursor = m_edit->cursorRect();
    QPoint at = m_edit->viewport()->mapToGlobal(cursor.bottomLeft() + QPoint(0, theme::spacing(0.5)));
    const QRect room = m_edit->screen()->availableGeometry();
    if (at.y() + height() > room.bottom())
        at.setY(m_edit->viewport()->mapToGlobal(cursor.topLeft()).y() - height() - theme::spacing(0.5));
    at.setX(std::clamp(at.x(), room.left(), std::max(room.left(), room.right() - width)));
    move(at.x(), std::max(room.top(), at.y()));
}

bool SnippetPicker::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_find || event->type() != QEvent::KeyPress)
        return QFrame::eventFilter(watched, event);
    const auto *key = static_cast<QKeyEvent *>(event);
    const int row = m_list->currentIndex().row();
    const auto mark = [&](int wanted) {
        m_list->setCurrentIndex(m_model->index(std::clamp(wanted, 0, std::max(0, m_model->rowCount() - 1))));
    };
    switch (key->key()) {
    case Qt::Key_Up:
        mark(row - 1);
        return true;
    case Qt::Key_Down:
        mark(row + 1);
        return true;
    case Qt::Key_PageUp:
        mark(row - mostLines);
        return true;
    case Qt::Key_PageDown:
        mark(row + mostLines);
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Tab:
        insert();
        return true;
    case Qt::Key_Escape:
        close();
        m_edit->setFocus(Qt::PopupFocusReason);
        return true;
    default:
        return false;
    }
}

void SnippetPicker::insert()
{
    const QString text = m_list->currentIndex().data(ChoiceModel::DetailRole).toString();
    if (text.isEmpty())
        return;
    close();
    m_edit->setFocus(Qt::PopupFocusReason);
    QTextCursor cursor = m_edit->textCursor();
    cursor.beginEditBlock(); // taken back by itself, not with what was typed before
    cursor.insertText(text);
    cursor.endEditBlock();
    m_edit->setTextCursor(cursor);
    m_edit->ensureCursorVisible();
}

void offerSnippets(CodeChoices &choices, Session &session)
{
    choices.setRecords(u"Snippet"_s, [&session] {
        const auto all = guarded([&] { return session.store().all<Snippet>(); });
        std::vector<Choice> offered;
        if (!all)
            return offered;
        const Id<Staff> own = session.staff().id;
        for (const bool mine : {true, false}) {
            const std::size_t from = offered.size();
            for (const Snippet &one : *all) {
                if (one.active && one.staffId == (mine ? own : Id<Staff>()))
                    offered.push_back({Value(one.id.value), one.name, one.text});
            }
            std::ranges::stable_sort(offered.begin() + std::ptrdiff_t(from), offered.end(), {},
                                     &Choice::label);
        }
        return offered;
    });
}

} // namespace waymark
