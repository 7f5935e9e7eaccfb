// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/documents/pages.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QVariant>
#include <poppler-qt6.h>
#include <vector>

namespace waymark {

namespace {

constexpr qint64 mostMilliseconds = 5'000; ///< for one page: a page made to be slow must not stop the program

QString tr(const char *text)
{
    return QCoreApplication::translate("DocumentView", text);
}

/// Poppler's complaints quote what they stumbled over; a log is no place for that.
void keepQuiet(const QString &, const QVariant &) {}

bool tookTooLong(const QVariant &timer)
{
    return timer.value<QElapsedTimer *>()->hasExpired(mostMilliseconds);
}

class PdfPages final : public Pages
{
public:
    explicit PdfPages(std::unique_ptr<Poppler::Document> document) : m_document(std::move(document))
    {
        m_document->setRenderHint(Poppler::Document::Antialiasing);
        m_document->setRenderHint(Poppler::Document::TextAntialiasing);
        const int pages = std::min(m_document->numPages(), mostPages);
        for (int page = 0; page < pages; ++page)
            m_points.push_back(pointsOf(page));
    }

    int count() const override { return int(m_points.size()); }
    QSizeF size(int page) const override { return m_points.at(page) * 96 / 72; }

    QImage draw(int page, QSize pixels) override
    {
        const auto drawn = m_document->page(page);
        if (!drawn)
            return {};
        const QSizeF points = m_points.at(page);
        QElapsedTimer timer;
        timer.start();
        const QVariant stop = QVariant::fromValue(&timer);
        const QImage image = drawn->renderToImage(
            72 * pixels.width() / points.width(), 72 * pixels.height() / points.height(), 0, 0,
            pixels.width(), pixels.height(), Poppler::Page::Rotate0, nullptr, nullptr, tookTooLong, stop);
        return tookTooLong(stop) ? QImage() : image;
    }

    QString text(int page) const override
    {
        const auto read = m_document->page(page);
        return read ? read->text({}) : QString();
    }

private:
    /// What a page claims to be, brought to where a page can be.
    QSizeF pointsOf(int page) const
    {
        const auto read = m_document->page(page);
        const QSizeF claimed = read ? read->pageSizeF() : QSizeF();
        if (!(claimed.width() > 0 && claimed.height() > 0))
            return {612, 792};
        return {std::clamp(claimed.width(), 8.0, 14'400.0), std::clamp(claimed.height(), 8.0, 14'400.0)};
    }

    std::unique_ptr<Poppler::Document> m_document;
    std::vector<QSizeF> m_points;
};

} // namespace

Result<std::unique_ptr<Pages>> openPdf(const QByteArray &bytes)
{
    Poppler::setDebugErrorFunction(keepQuiet, {});
    auto document = Poppler::Document::loadFromData(bytes);
    if (document && document->isLocked())
        return Error{ErrorKind::Refused,
                     tr("This PDF is protected with a password and cannot be shown here."),
                     tr("Export it to open it with another program.")};
    if (!document || document->numPages() < 1)
        return Error{ErrorKind::Damaged, tr("This PDF is damaged and cannot be shown."),
                     tr("Export it to try another program.")};
    return std::unique_ptr<Pages>(std::make_unique<PdfPages>(std::move(document)));
}

} // namespace waymark
