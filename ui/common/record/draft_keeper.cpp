// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/record/draft_keeper.h"

#include "ui/common/parts.h"
#include "ui/common/words.h"

#include <QBoxLayout>
#include <QLocale>
#include <QPainter>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace waymark {

namespace {

constexpr int writeAfterMs = 600;
const QString earlierKey = u"_earlier"_s;
const QString earlierAtKey = u"_earlier_at"_s;

} // namespace

DraftKeeper::DraftKeeper(const Workspace &workspace, const QString &form, qint64 recordId,
                         std::function<QJsonObject()> content, QObject *parent)
    : QObject(parent),
      m_workspace(workspace),
      m_form(form),
      m_recordId(recordId),
      m_content(std::move(content))
{
    m_timer.setSingleShot(true);
    m_timer.setInterval(writeAfterMs);
    connect(&m_timer, &QTimer::timeout, this, &DraftKeeper::writeNow);
    Session &session = m_workspace.session();
    if (auto found = findDraft(session.office().database(), session.staff().id, m_form, m_recordId))
        m_left = *std::move(found);
}

void DraftKeeper::touch()
{
    // Never put off: somebody who types without a pause would have no draft at all.
    if (!m_timer.isActive())
        m_timer.start();
}

void DraftKeeper::writeNow()
{
    m_timer.stop();
    QJsonObject content = m_content();
    Session &session = m_workspace.session();
    Database &database = session.office().database();
    if (content.isEmpty()) {
        if (!m_written)
            return;
        if (m_left)
            (void)saveDraft(database, session.staff().id, *m_left);
        else
            (void)dropDraft(database, session.staff().id, m_form, m_recordId);
        m_written = false;
        return;
    }
    if (m_left) {
        content.insert(earlierKey, m_left->content);
        content.insert(earlierAtKey, m_left->at.ms);
    }
    const auto saved =
        saveDraft(database, session.staff().id, {m_form, m_recordId, session.clock().now(), content});
    m_written = saved.ok();
    if (!saved)
        emit failed(saved.error().text());
}

void DraftKeeper::forget()
{
    m_timer.stop();
    m_written = true;
    writeNow();
}

std::optional<Draft> DraftKeeper::earlierOf(const Draft &draft) const
{
    const QJsonObject earlier = draft.content.value(earlierKey).toObject();
    if (earlier.isEmpty())
        return {};
    return Draft{m_form, m_recordId, {draft.content.value(earlierAtKey).toInteger()}, earlier};
}

std::optional<Draft> DraftKeeper::answered()
{
    if (m_left)
        m_left = earlierOf(*m_left);
    m_written = true;
    writeNow();
    emit leftChanged();
    return m_left;
}

DraftBar::DraftBar(QWidget *parent)
    : QWidget(parent),
      m_text(new ToneLabel({}, theme::Tone::Plain, theme::FontRole::Body, this)),
      m_putBack(new QPushButton(tr("Put it back"), this)),
      m_discard(new QPushButton(tr("Discard"), this))
{
    setObjectName(u"draftBar"_s);
    m_text->setObjectName(u"draftText"_s);
    m_text->setWordWrap(true);
    m_putBack->setObjectName(u"draftPutBack"_s);
    m_discard->setObjectName(u"draftDiscard"_s);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(theme::spacing(1.5), theme::spacing(0.5), theme::spacing(1.5),
                            theme::spacing(0.5));
    row->addWidget(m_text, 1);
    row->addWidget(m_putBack);
    row->addWidget(m_discard);
    for (QPushButton *button : {m_putBack, m_discard})
        button->setAutoDefault(false);
    connect(m_putBack, &QPushButton::clicked, this, [this] { answer(true); });
    connect(m_discard, &QPushButton::clicked, this, [this] { answer(false); });
    hide();
}

void DraftBar::follow(DraftKeeper *keeper, QDate today, std::function<void(const QJsonObject &)> restore)
{
    m_keeper = keeper;
    m_today = today;
    m_restore = std::move(restore);
    connect(keeper, &DraftKeeper::leftChanged, this, &DraftBar::offer);
    offer();
}

void DraftBar::offer()
{
    const auto left = m_keeper->left();
    setVisible(left.has_value());
    if (!left)
        return;
    const QDateTime at = left->at.local();
    m_text->setText(tr("You typed something here on %1 at %2 that was not saved.")
                        .arg(longDate(at.date(), m_today), QLocale().toString(at.time(), u"HH:mm"_s)));
    setAccessibleName(m_text->text());
}

void DraftBar::answer(bool putBack)
{
    const auto left = m_keeper->left();
    if (putBack && left)
        m_restore(left->content);
    m_keeper->answered();
}

void DraftBar::paintEvent(QPaintEvent *)
{
    const theme::Colors &c = theme::colors(palette());
    QPainter painter(this);
    painter.fillRect(rect(), c.warnTint);
}

} // namespace waymark
