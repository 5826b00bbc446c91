package pl.krakow.centra.events.programme;

/** Whoever shows the programme to the public. */
public interface PublicEye {

    /**
     * Something may be another than the public sees. Never blocks and never throws: what changed is marked in the store with
     * the change itself, so that it is found without this call too, only later.
     */
    void look();
}
