package pl.krakow.centra.local.store;

import org.jspecify.annotations.Nullable;

/** What the file knows about an index besides its entries: whether it is complete, and whether it goes through arrays. */
final class IndexFlags {

    private static final String COMPLETE = "complete";
    private static final String COMPLETE_MULTIKEY = "complete, multikey";

    private final StoreFile file;
    private String mapName;
    private boolean complete;
    private boolean multikey;

    IndexFlags(StoreFile file, String mapName) {
        this.file = file;
        this.mapName = mapName;
        @Nullable String known = file.noteOn(mapName);
        this.complete = known != null;
        this.multikey = COMPLETE_MULTIKEY.equals(known);
    }

    boolean complete() {
        return complete;
    }

    boolean multikey() {
        return multikey;
    }

    void setComplete() {
        complete = true;
        write();
    }

    void setMultikey() {
        multikey = true;
        write();
    }

    /** The index has been renamed with its collection. */
    void moveTo(String newMapName) {
        file.note(mapName, null);
        mapName = newMapName;
        write();
    }

    private void write() {
        if (complete) {
            file.note(mapName, multikey ? COMPLETE_MULTIKEY : COMPLETE);
        }
    }
}
