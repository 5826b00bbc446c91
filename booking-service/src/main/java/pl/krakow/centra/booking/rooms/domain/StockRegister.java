package pl.krakow.centra.booking.rooms.domain;

import java.util.List;

/** The movable equipment as staff keep it, always as saved last. */
public interface StockRegister {

    /** Empty at revision 0 for a centre that never had any. */
    Revised<List<Equipment>> find(String centre);

    /**
     * Saves the stock as it is to be.
     *
     * @param seen the revision the change was made on
     * @return false when somebody else changed it since; then nothing was written
     */
    boolean change(String centre, List<Equipment> stock, long seen, Change change);
}
