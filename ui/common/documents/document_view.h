// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPlainTextEdit>
#include <QWidget>

class QPushButton;
class QSpinBox;
class QStackedWidget;

namespace waymark {

class PageArea;
class ToneLabel;

/// Shows a document whose bytes are in memory: pictures, PDF and plain text; for anything else, and for what
/// is damaged or locked, it says so in a sentence. It decides by the bytes, writes no file, runs no script
/// and follows no link. Knows nothing of where the bytes are kept.
class DocumentView final : public QWidget
{
    Q_OBJECT

public:
    explicit DocumentView(QWidget *parent = nullptr);

    using QWidget::show;
    void show(const QByteArray &bytes);
    /// Forgets what was shown.
    void clear();

protected:
    bool event(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void makeBar();
    QPushButton *addButton(const QString &name, const QString &words, void (DocumentView::*pressed)());
    void showText(const QByteArray &bytes);
    void say(const QString &words);
    void zoomIn();
    void zoomOut();
    void fit();
    void rotate();
    void previousPage();
    void nextPage();
    void present();

    QWidget *m_bar;
    QWidget *m_paging;
    QSpinBox *m_page;
    ToneLabel *m_of;
    ToneLabel *m_percent;
    QPushButton *m_previous = nullptr;
    QPushButton *m_next = nullptr;
    QPushButton *m_fit = nullptr;
    QPushButton *m_rotate = nullptr;
    ToneLabel *m_note;
    QStackedWidget *m_stack;
    PageArea *m_pages;
    QPlainTextEdit *m_text;
    ToneLabel *m_message;
    int m_textSteps = 0;
};

} // namespace waymark
