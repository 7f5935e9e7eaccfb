// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/record/diff_text.h"

#include "ui/common/theme.h"

#include <QEvent>

using namespace Qt::StringLiterals;

namespace waymark {

DiffText::DiffText(std::vector<DiffPiece> pieces, QWidget *parent) : QLabel(parent), m_pieces(std::move(pieces))
{
    setTextFormat(Qt::RichText);
    setWordWrap(true);
    setAlignment(Qt::AlignTop | Qt::AlignLeft);
    setTextInteractionFlags(Qt::TextSelectableByMouse);
    show();
}

void DiffText::show()
{
    if (m_showing)
        return;
    m_showing = true;
    const theme::Colors &c = theme::colors();
    QString html;
    QString plain;
    for (const DiffPiece &piece : m_pieces) {
        const QString text = piece.text.toHtmlEscaped();
        // Who hears it is told where it differs, who sees it sees a ground and a line.
        plain += piece.same ? piece.text : tr("[differs: %1]").arg(piece.text);
        html += piece.same ? text
                           : u"<span style=\"background-color:%1;color:%2;text-decoration:underline\">%3</span>"_s.arg(
                                 c.warnTint.name(), c.text.name(), text);
    }
    setText(u"<div style=\"white-space:pre-wrap;color:%1\">%2</div>"_s.arg(c.text.name(), html));
    setAccessibleName(plain);
    m_showing = false;
}

void DiffText::changeEvent(QEvent *event)
{
    QLabel::changeEvent(event);
    if (event->type() == QEvent::ApplicationPaletteChange || event->type() == QEvent::PaletteChange)
        show();
}

} // namespace waymark
