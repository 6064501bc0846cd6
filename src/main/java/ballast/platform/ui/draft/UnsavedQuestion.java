package ballast.platform.ui.draft;

import ballast.platform.ui.Words;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.function.SerializableRunnable;
import com.vaadin.flow.router.BeforeLeaveEvent.ContinueNavigationAction;

/** Asked before unsaved input is left behind: it is kept as a draft, unless it is not wanted any more. */
final class UnsavedQuestion extends ConfirmDialog {

    UnsavedQuestion(ContinueNavigationAction leave, SerializableRunnable discard) {
        super(
                Words.t("platform.unsaved"),
                Words.t("platform.unsaved.question"),
                Words.t("platform.unsaved.keep"),
                confirm -> leave.proceed(),
                Words.t("platform.unsaved.stay"),
                cancel -> leave.cancel());
        setRejectable(true);
        setRejectText(Words.t("platform.unsaved.leave"));
        addRejectListener(reject -> {
            discard.run();
            leave.proceed();
        });
    }
}
