// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/work/work_bar.h"

#include "ui/common/parts.h"

#include <QBoxLayout>
#include <QProgressBar>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace waymark {

WorkBar::WorkBar(OfficeRunner &runner, QWidget *parent)
    : QWidget(parent),
      m_runner(runner),
      m_what(new ToneLabel({}, theme::Tone::Plain, theme::FontRole::Body, this)),
      m_bar(new QProgressBar(this)),
      m_cancel(new QPushButton(tr("Cancel"), this))
{
    setObjectName(u"workBar"_s);
    m_what->setObjectName(u"workWhat"_s);
    m_bar->setObjectName(u"workProgress"_s);
    m_bar->setTextVisible(false);
    m_bar->setFixedHeight(theme::spacing(1));
    m_cancel->setObjectName(u"workCancel"_s);
    m_cancel->setAutoDefault(false);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(theme::spacing(1.5));
    row->addWidget(m_what);
    row->addWidget(m_bar, 1);
    row->addWidget(m_cancel);
    connect(m_cancel, &QPushButton::clicked, this, [this] {
        m_cancel->setEnabled(false);
        m_what->setText(tr("Stopping"));
        m_runner.cancel();
    });
    m_patience.setSingleShot(true);
    m_patience.setInterval(patience);
    connect(&m_patience, &QTimer::timeout, this, &WorkBar::follow);
    connect(&m_runner, &OfficeRunner::started, &m_patience, qOverload<>(&QTimer::start));
    connect(&m_runner, &OfficeRunner::progressed, this, &WorkBar::show);
    connect(&m_runner, &OfficeRunner::ended, this, [this] {
        m_patience.stop();
        hide();
    });
    setVisible(false);
    if (runner.isBusy())
        m_patience.start();
}

void WorkBar::follow()
{
    m_cancel->setEnabled(true);
    m_what->setText(tr("Beginning"));
    m_bar->setRange(0, 0);
    setVisible(true);
    if (!m_runner.progress().what.isEmpty())
        show(m_runner.progress());
}

void WorkBar::show(const WorkProgress &progress)
{
    if (m_runner.isCancelled())
        return;
    m_cancel->setEnabled(true); // of an earlier piece it may have been pressed
    const bool known = progress.total > 0;
    const int percent = known ? int(std::clamp<qint64>(progress.done * 100 / progress.total, 0, 100)) : 0;
    m_bar->setRange(0, known ? 100 : 0);
    m_bar->setValue(percent);
    m_bar->setAccessibleName(progress.what);
    m_what->setText(known ? tr("%1, %2 %").arg(progress.what).arg(percent) : progress.what);
}

} // namespace waymark
