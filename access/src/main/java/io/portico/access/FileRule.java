package io.portico.access;

import io.portico.access.Missing.What;

/** An uploaded file that no post or document has yet is its uploader's alone, inside and outside the agency (access.md, rule 7). */
final class FileRule {

    private FileRule() {}

    static boolean isUploader(Account account, FileAccess file) {
        return file.uploadedBy().equals(account.id())
                ? account.trail().because(7, file.uploaded(), Saying.FILE_UPLOADED, account.id(), file.fileId())
                : account.trail().lacks(7, What.THING_EXISTS, Saying.FILE_NOT_POSTED, file.fileId(), "");
    }
}
