package ballast.accounting.ui;

import ballast.accounting.AccountingPermissions;
import ballast.accounting.Accounts;
import ballast.platform.ui.CurrentUser;
import ballast.platform.ui.Problems;
import ballast.platform.ui.Words;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.function.SerializableRunnable;
import com.vaadin.flow.server.streams.UploadHandler;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;

/** Takes a chart of accounts from a CSV file: all of it, or nothing and the reason. */
final class ChartUpload extends Upload {

    private static final int MOST_BYTES = 5_000_000;

    private final Accounts accounts;
    private final SerializableRunnable done;

    ChartUpload(Accounts accounts, SerializableRunnable done) {
        this.accounts = accounts;
        this.done = done;
        setUploadHandler(UploadHandler.inMemory((metadata, bytes) -> take(bytes)));
        setUploadButton(new Button(Words.t("accounting.account.import")));
        setDropAllowed(false);
        setMaxFileSize(MOST_BYTES);
        setVisible(CurrentUser.may(AccountingPermissions.ACCOUNT_EDIT));
    }

    private void take(byte[] bytes) {
        try {
            var result = accounts.importCsv(new StringReader(new String(bytes, StandardCharsets.UTF_8)));
            Problems.done(Words.t("accounting.account.imported", result.added(), result.changed(), result.skipped()));
            done.run();
        } catch (RuntimeException e) {
            Problems.show(e);
        } finally {
            clearFileList();
        }
    }
}
