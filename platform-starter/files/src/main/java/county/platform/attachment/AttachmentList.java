package county.platform.attachment;

import java.util.List;

/** All papers of a record, oldest first. */
public record AttachmentList(List<Attachment> items) {

    public AttachmentList {
        items = List.copyOf(items);
    }
}
