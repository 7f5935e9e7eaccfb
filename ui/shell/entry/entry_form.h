// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLineEdit;
class QProgressBar;
class QPushButton;
class QVBoxLayout;

namespace waymark {

class ToneLabel;

/// A few lines to fill in, what is wrong with them in words, one button: what sign-in, a new office and a new
/// password look like. Enter goes to the next empty line and then presses the button.
class EntryForm final : public QWidget
{
    Q_OBJECT

public:
    EntryForm(const QString &title, const QString &button, QWidget *parent = nullptr);

    QLineEdit *addLine(const QString &name, const QString &label, const QString &hint = {});
    QLineEdit *addPassword(const QString &name, const QString &label, const QString &hint = {});
    /// Beneath the button.
    QPushButton *addLink(const QString &name, const QString &text);
    void setTitle(const QString &title);
    void setIntro(const QString &text);
    void setProblem(const QString &text);
    QString problem() const;
    void setBusy(bool busy, const QString &what = {});
    /// While busy: how far it is; under 0: not known.
    void setProgress(int percent, const QString &what);
    bool isBusy() const { return m_busy; }
    QWidget *firstEmpty() const;
    /// As high as its words need at its one width.
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

signals:
    void submitted();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QLineEdit *addField(const QString &name, const QString &label, const QString &hint);
    void enter();
    void submit();
    void watchCapsLock(const QString &typed, bool shift);

    ToneLabel *m_title;
    ToneLabel *m_intro;
    QVBoxLayout *m_fields;
    ToneLabel *m_caps;
    ToneLabel *m_problem;
    ToneLabel *m_what;
    QProgressBar *m_progress;
    QPushButton *m_button;
    QVBoxLayout *m_links;
    QList<QLineEdit *> m_lines;
    bool m_busy = false;
};

} // namespace waymark
