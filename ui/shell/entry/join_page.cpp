// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/entry/join_page.h"

#include <QBoxLayout>
#include <QDir>
#include <QLineEdit>
#include <QPushButton>
#include <QStandardPaths>
#include <QtConcurrentRun>

using namespace Qt::StringLiterals;

namespace waymark {

JoinPage::JoinPage(Prompts &prompts, const JoinWork &work, const Clock &clock, QWidget *parent)
    : QWidget(parent),
      m_prompts(prompts),
      m_work(work),
      m_clock(clock),
      m_form(new EntryForm(tr("Join an office"), tr("Join"), this)),
      m_file(m_form->addLine(u"joinFileLine"_s, tr("Join file"))),
      m_password(m_form->addPassword(u"joinFilePassword"_s, tr("Password of the file"), tr("The administrator tells it by voice."))),
      m_folder(m_form->addLine(u"joinFolder"_s, tr("Folder to keep the office in")))
{
    setObjectName(u"joinPage"_s);
    auto *column = new QVBoxLayout(this);
    column->addStretch(2);
    column->addWidget(m_form, 0, Qt::AlignHCenter);
    column->addStretch(3);
    m_form->setIntro(tr("An administrator of the office makes a join file for this computer. Everybody signs in here with the "
                        "password they have."));
    QPushButton *file = m_form->addLink(u"chooseJoinFile"_s, tr("Choose the join file…"));
    QPushButton *folder = m_form->addLink(u"chooseJoinFolder"_s, tr("Choose the folder…"));
    QPushButton *cancel = m_form->addLink(u"cancelJoin"_s, tr("Back"));
    connect(file, &QPushButton::clicked, this, [this] { browse(u"joinFileLine"_s, tr("The join file of this computer"), false); });
    connect(folder, &QPushButton::clicked, this, [this] { browse(u"joinFolder"_s, tr("An empty folder for the office"), true); });
    connect(cancel, &QPushButton::clicked, this, &JoinPage::back);
    connect(m_form, &EntryForm::submitted, this, &JoinPage::join);
    connect(&m_watcher, &QFutureWatcherBase::finished, this, &JoinPage::ended);
    clear();
}

JoinPage::~JoinPage()
{
    if (m_stop)
        *m_stop = true;
    m_watcher.waitForFinished();
}

void JoinPage::clear()
{
    m_file->clear();
    m_password->clear();
    const QString documents = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    m_folder->setText(QDir(documents).filePath(u"Waymark office"_s));
    m_form->setProblem({});
}

void JoinPage::browse(const QString &line, const QString &title, bool folder)
{
    using Mode = Prompts::FileQuestion::Mode;
    m_prompts.chooseFile(this,
                         {.title = title,
                          .mode = folder ? Mode::Folder : Mode::Open,
                          .filter = folder ? QString() : tr("Waymark join files (*.waymark-join);;All files (*)")},
                         [this, line](const QString &path) {
                             if (path.isEmpty())
                                 return;
                             m_form->findChild<QLineEdit *>(line)->setText(path);
                             m_form->firstEmpty()->setFocus(Qt::OtherFocusReason);
                         });
}

void JoinPage::back()
{
    if (m_form->isBusy() && m_stop)
        *m_stop = true; // the words follow when it has stopped
    else
        emit cancelled();
}

void JoinPage::join()
{
    for (QLineEdit *line : {m_file, m_password, m_folder}) {
        if (line->text().trimmed().isEmpty()) {
            m_form->setProblem(tr("Still empty: %1.").arg(line->accessibleName()));
            line->setFocus(Qt::OtherFocusReason);
            return;
        }
    }
    m_into = QDir::cleanPath(QDir::fromNativeSeparators(m_folder->text().trimmed()));
    m_stop = std::make_shared<std::atomic<bool>>(false);
    m_form->setBusy(true, tr("Joining"));
    m_form->findChild<QPushButton *>(u"cancelJoin"_s)->setText(tr("Stop"));
    const JoinStep step = [this, stop = m_stop, told = -1, words = QString()](qint64 done, qint64 total,
                                                                              const QString &what) mutable {
        const int percent = total > 0 ? int(std::clamp<qint64>(done * 100 / total, 0, 100)) : -1;
        if (std::exchange(told, percent) != percent || std::exchange(words, what) != what) {
            // This page waits for the work before it goes.
            QMetaObject::invokeMethod(this, [this, percent, what] { m_form->setProgress(percent, what); }, Qt::QueuedConnection);
        }
        return !*stop;
    };
    m_watcher.setFuture(QtConcurrent::run(&m_pool, [work = m_work, file = QDir::fromNativeSeparators(m_file->text().trimmed()),
                                           password = m_password->text(), folder = m_into, now = m_clock.now(), step] {
        return std::make_shared<Result<void>>(work(file, password, folder, now, step));
    }));
}

void JoinPage::ended()
{
    m_form->setBusy(false);
    m_form->findChild<QPushButton *>(u"cancelJoin"_s)->setText(tr("Back"));
    const Result<void> result = *m_watcher.result();
    if (!result) {
        const bool password = result.error().kind == ErrorKind::WrongPassword;
        if (password)
            m_password->clear();
        m_form->setProblem(result.error().text());
        (password ? m_password : m_file)->setFocus(Qt::OtherFocusReason);
        return;
    }
    const QString folder = m_into;
    clear();
    emit joined(folder);
}

} // namespace waymark
