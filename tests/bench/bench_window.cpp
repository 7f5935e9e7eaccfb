// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/bench_window.h"

#include "app/application.h"
#include "tests/bench/raw.h"
#include "ui/common/printing/print_choice.h"
#include "ui/shell/main_window.h"

#include <QApplication>
#include <QDeadlineTimer>

using namespace Qt::StringLiterals;

namespace waymark::bench {

namespace {

/// Sees the first paint of anything inside the pages of whoever is signed in.
class PaintWatch final : public QObject
{
public:
    explicit PaintWatch(OfficeWindow &window) : m_window(window) { qApp->installEventFilter(this); }
    bool painted() const { return m_painted; }

protected:
    bool eventFilter(QObject *object, QEvent *event) override
    {
        if (event->type() == QEvent::Paint && m_window.mainWindow()) {
            const auto *widget = qobject_cast<QWidget *>(object);
            m_painted = m_painted || (widget && m_window.mainWindow()->isAncestorOf(widget));
        }
        return false;
    }

private:
    OfficeWindow &m_window;
    bool m_painted = false;
};

std::unique_ptr<Application> &application()
{
    static std::unique_ptr<Application> one;
    return one;
}

} // namespace

std::unique_ptr<QCoreApplication> makeApplication(int &argc, char **argv)
{
    // Its own name, so that the look and the offices somebody chose are neither read nor changed.
    QCoreApplication::setOrganizationName(u"waymark-bench"_s);
    QCoreApplication::setApplicationName(u"waymark-bench"_s);
    if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    auto qt = std::make_unique<QApplication>(argc, argv);
    application() = std::make_unique<Application>(*qt);
    application()->window().show();
    QCoreApplication::processEvents();
    return qt;
}

bool paintToday(std::unique_ptr<SignedIn> signedIn, Samples &painting)
{
    OfficeWindow &window = application()->window();
    const PaintWatch watch(window);
    painting.time([&] {
        window.enter(std::move(signedIn));
        const QDeadlineTimer patience(30'000);
        while (!watch.painted()) {
            QCoreApplication::processEvents();
            if (patience.hasExpired())
                fail("Today was never painted");
        }
    });
    return true;
}

void paintPerson(Id<JobSeeker> person, Samples &painting)
{
    OfficeWindow &window = application()->window();
    painting.time([&] {
        window.mainWindow()->openPerson(person, {}, {});
        QCoreApplication::processEvents();
        window.mainWindow()->grab();
    });
}

Printing printPapers(Id<JobSeeker> planned, Id<JobSeeker> heaviest)
{
    constexpr int pages = 20;
    Printing made;
    const Workspace &workspace = application()->window().mainWindow()->workspace();
    const auto lastPage = [](const PageMap &map) {
        int last = 0;
        for (const PlacedRow &row : map.rows)
            last = std::max(last, row.page + 1);
        return last;
    };
    if (planned) {
        auto document = chosenDocument(workspace, planned, {.what = PrintChoice::What::Plan, .version = {}, .note = {}, .language = u"hat"_s});
        if (!document)
            fail("the plan cannot be printed");
        // A plan of 60 steps is shorter than what is promised: its rows come again until the pages are full.
        const std::vector<PrintRow> rows = document->rows;
        while (lastPage(pageMap(*document)) < pages)
            document->rows.insert(document->rows.end(), rows.begin(), rows.end());
        const PageMap map = pageMap(*document);
        for (std::size_t i = 0; i < map.rows.size(); ++i) {
            if (map.rows[i].page >= pages) {
                document->rows.resize(std::size_t(map.rows[i].row));
                break;
            }
        }
        made.planPages = lastPage(pageMap(*document));
        for (int i = 0; i < 5; ++i)
            made.plan.time([&] { (void)pdfOf(*document); });
    }
    if (heaviest) {
        made.evidence.time([&] {
            const auto document = chosenDocument(workspace, heaviest, {.what = PrintChoice::What::Evidence, .version = {}, .note = {}, .language = {}});
            if (!document)
                fail("the evidence cannot be printed");
            (void)pdfOf(*document, {}, [&](int, int) {
                ++made.steps;
                return true;
            });
            made.evidencePages = lastPage(pageMap(*document));
        });
    }
    return made;
}

void closeWindow()
{
    application().reset();
}

} // namespace waymark::bench
