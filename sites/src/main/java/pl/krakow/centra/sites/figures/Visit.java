package pl.krakow.centra.sites.figures;

import java.util.List;

import pl.krakow.centra.sites.frame.Frame;
import pl.krakow.centra.sites.gateway.Caller;

/**
 * A visit to a page with figures: of the city office, or of a centre's operator, who sees its own centre and term.
 *
 * @param chosen centres; none for all of them
 * @param writes whether the person may write what the page is for; others read
 * @param paths where the pages of this visitor are
 */
public record Visit(Frame frame, Caller caller, Period period, List<String> chosen, boolean writes, Paths paths) {

    /** The centres the page is about. */
    public List<Frame.Place> places() {
        return frame.places().stream()
                .filter(place -> chosen.isEmpty() || chosen.contains(place.id()))
                .toList();
    }

    /**
     * Where a visitor's pages are.
     *
     * @param own whether they are of one centre, which isn't chosen then
     * @param figure what an indicator's id comes after
     */
    public record Paths(boolean own, String overview, String figures, String figure, String statements, String files) {

        public static final Paths CITY = new Paths(false, "/", "/comparison", "/comparison", "/statements", "/files");
        public static final Paths OF_CENTRE =
                new Paths(true, "/figures", "/figures", "/figures", "/figures/statements", "/figures/files");

        /** The line of the navigation a page belongs to: the city has one for each, a centre one for all. */
        public String line(String key) {
            return own ? "figures" : key;
        }
    }
}
