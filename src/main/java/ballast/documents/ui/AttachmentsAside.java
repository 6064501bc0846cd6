package ballast.documents.ui;

import ballast.documents.Attachment;
import ballast.documents.Attachments;
import ballast.documents.DocumentsPermissions;
import ballast.platform.ui.Aside;
import ballast.platform.ui.CurrentUser;
import ballast.platform.ui.Problems;
import ballast.platform.ui.Words;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import com.vaadin.flow.server.streams.UploadHandler;
import java.io.ByteArrayInputStream;

/** Beside every document: the files that belong to it. */
@org.springframework.stereotype.Component
class AttachmentsAside implements Aside {

    private static final int MOST_BYTES = 26_214_400;

    private final Attachments attachments;

    AttachmentsAside(Attachments attachments) {
        this.attachments = attachments;
    }

    @Override
    public int order() {
        return 15;
    }

    @Override
    public String label() {
        return "documents.attachment.list";
    }

    @Override
    public boolean isOpen() {
        return CurrentUser.find().isPresent();
    }

    @Override
    public Component of(String document, long id) {
        var list = new Div();
        list.addClassName("timeline");
        show(list, document, id);
        var page = new Div(list);
        if (CurrentUser.may(DocumentsPermissions.ATTACHMENT_ADD)) {
            var upload = new Upload();
            upload.setUploadHandler(UploadHandler.inMemory(
                    (metadata, bytes) -> take(upload, list, document, id, metadata.fileName(), bytes)));
            upload.setMaxFileSize(MOST_BYTES);
            upload.setUploadButton(new Button(Words.t("documents.attachment.add")));
            page.add(upload);
        }
        return page;
    }

    private void take(Upload upload, Div list, String document, long id, String name, byte[] bytes) {
        try {
            attachments.add(document, id, name, new ByteArrayInputStream(bytes));
            show(list, document, id);
        } catch (RuntimeException e) {
            Problems.show(e);
        } finally {
            upload.clearFileList();
        }
    }

    private void show(Div list, String document, long id) {
        list.removeAll();
        for (var attachment : attachments.list(document, id)) {
            var link = new Anchor(download(attachment), attachment.name());
            link.setRouterIgnore(true);
            var size = new Span(Words.t("documents.attachment.kilobytes", Math.max(1, attachment.size() / 1024)));
            size.addClassName("timeline-at");
            var entry = new Div(link, size);
            entry.addClassName("timeline-entry");
            list.add(entry);
        }
    }

    /** Always as a file to be saved, never as a page. */
    private DownloadHandler download(Attachment attachment) {
        return DownloadHandler.fromInputStream(event -> new DownloadResponse(
                attachments.open(attachment.id()), attachment.name(), attachment.mediaType(), attachment.size()));
    }
}
