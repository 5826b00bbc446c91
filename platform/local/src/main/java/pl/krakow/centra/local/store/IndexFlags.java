package pl.krakow.centra.local.store;

import org.h2.mvstore.MVMap;
import org.jspecify.annotations.Nullable;

/** What the file knows about an index besides its entries: whether it is complete, and whether it goes through arrays. */
final class IndexFlags {

    private static final String COMPLETE = "complete";
    private static final String COMPLETE_MULTIKEY = "complete, multikey";

    private final MVMap<String, String> catalogue;
    private String mapName;
    private boolean complete;
    private boolean multikey;

    IndexFlags(MVMap<String, String> catalogue, String mapName) {
        this.catalogue = catalogue;
        this.mapName = mapName;
        @Nullable String known = catalogue.get(mapName);
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
        catalogue.remove(mapName);
        mapName = newMapName;
        write();
    }

    private void write() {
        if (complete) {
            catalogue.put(mapName, multikey ? COMPLETE_MULTIKEY : COMPLETE);
        }
    }
}
