// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/forms/record_form.h"

namespace waymark {

class ToneLabel;

/// "3 still missing", and each of them one click away.
class MissingBar final : public QWidget
{
    Q_OBJECT

public:
    explicit MissingBar(QWidget *parent = nullptr);

    void setMissing(const QList<MissingField> &missing);
    /// Shows what the form misses, and goes there on a click.
    void follow(RecordForm *form);
    QString text() const;

signals:
    void fieldRequested(const QString &field);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    ToneLabel *m_text;
    QWidget *m_links;
    QList<MissingField> m_missing;
};

} // namespace waymark
