package ballast.platform.ui;

import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.router.BeforeLeaveEvent.ContinueNavigationAction;

/** Asked before unsaved input is left behind. */
final class UnsavedQuestion extends ConfirmDialog {

    UnsavedQuestion(ContinueNavigationAction leave) {
        super(
                Words.t("platform.unsaved"),
                Words.t("platform.unsaved.question"),
                Words.t("platform.unsaved.leave"),
                confirm -> leave.proceed(),
                Words.t("platform.unsaved.stay"),
                cancel -> leave.cancel());
    }
}
