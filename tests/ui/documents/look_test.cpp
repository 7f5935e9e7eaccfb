// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/documents/made_documents.h"
#include "tests/ui/person/person_screen.h"
#include "ui/common/documents/document_view.h"
#include "ui/common/theme.h"
#include "ui/membership/numbers_dialog.h"

#include <QApplication>

using namespace Qt::StringLiterals;
using namespace waymark;

namespace {

/// Shows what `make` makes in light and dark, at the usual and at twice the text size.
void eachLook(const QString &name, const std::function<std::unique_ptr<QWidget>()> &make)
{
    for (const auto scheme : {theme::Scheme::Light, theme::Scheme::Dark}) {
        for (const int percent : {100, 200}) {
            theme::apply(*qApp, {.scheme = scheme, .textPercent = percent});
            const auto widget = make();
            QTest::qWait(300);
            const QString file = u"%1_%2_%3.png"_s.arg(
                name, scheme == theme::Scheme::Dark ? u"dark"_s : u"light"_s, QString::number(percent));
            CHECK(widget->grab().save(qEnvironmentVariable("WAYMARK_GRAB") + u'/' + file));
        }
    }
    theme::apply(*qApp, {.scheme = theme::Scheme::Light});
}

} // namespace

// Not tests: WAYMARK_GRAB=folder waymark-tests "[.documents-look]" writes pictures to look at.
TEST_CASE("Pictures of the numbers dialog", "[.documents-look]")
{
    PersonScreen screen;
    const Id<JobSeeker> id = screen.office.enrolled();
    JobSeeker person = *screen.office.store().find(id);
    const Workspace &workspace = screen.as("counselor");
    for (const QString &language : {u"hat"_s, u"kea"_s}) {
        person.primaryLanguage = language;
        eachLook(u"numbers_"_s + language, [&] {
            auto dialog = std::make_unique<NumbersDialog>(workspace, person, nullptr);
            dialog->setAttribute(Qt::WA_DeleteOnClose, false);
            dialog->show();
            return dialog;
        });
    }
}

TEST_CASE("Pictures of the document viewer", "[.documents-look]")
{
    for (const auto &[name, bytes] :
         {std::pair(u"view_pdf"_s, test::pdfBytes(7)),
          {u"view_picture"_s, test::pictureBytes(test::twoColors({900, 500}), "png")},
          {u"view_text"_s,
           QByteArray("Dear Marie-Ange,\n\nplease bring your papers on Thursday.\n").repeated(20)},
          {u"view_other"_s, QByteArray("PK\x03\x04")}}) {
        eachLook(name, [&] {
            auto view = std::make_unique<DocumentView>();
            view->resize(760, 560);
            view->show();
            QApplication::setActiveWindow(view.get());
            view->show(bytes);
            view->setFocus();
            return view;
        });
    }
}
