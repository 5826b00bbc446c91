package pl.krakow.centra.sites.frame;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import pl.krakow.centra.kit.centre.Centre;
import pl.krakow.centra.kit.security.Role;
import pl.krakow.centra.kit.security.StaffRole;
import pl.krakow.centra.sites.signin.Person;
import pl.krakow.centra.sites.site.Site;

/**
 * What every page needs around its content.
 *
 * @param site whose site it is; null on a host nobody knows
 * @param language of the page
 * @param languages to switch to, each with the address of the same page
 * @param theme {@code light}, {@code dark}, or empty for what the system says
 * @param themes to switch to
 * @param person who is signed in
 * @param staffHere whether that person works at this centre today
 * @param signIn where to sign in and come back to this page
 * @param places every centre with its own address, in the catalogue's order
 * @param address of this page in full, as it is printed on paper; of the site where the page can't be asked for again
 * @param now the wall clock of the site's zone
 */
public record Frame(
        @Nullable Site site,
        String language,
        List<Choice> languages,
        String theme,
        List<Choice> themes,
        @Nullable Person person,
        boolean staffHere,
        String signIn,
        List<Place> places,
        String residentsAddress,
        String cityAddress,
        String address,
        ZonedDateTime now) {

    /** One of several settings, with the address that chooses it. */
    public record Choice(String value, String label, String address, boolean chosen) {}

    /** A centre and where its site is, with its texts in the page's language. */
    public record Place(
            Centre centre,
            String name,
            String shortName,
            @Nullable String note,
            String address) {

        public String id() {
            return centre.id().value();
        }
    }

    public String accent() {
        return site == null ? "blue" : site.accent();
    }

    public String mark() {
        return site == null ? "centra" : site.mark();
    }

    public @Nullable Centre centre() {
        return site instanceof Site.OfCentre here ? here.centre() : null;
    }

    /** The centre of this site among the places. */
    public @Nullable Place place() {
        var centre = centre();
        return centre == null ? null : byId().get(centre.id().value());
    }

    public Map<String, Place> byId() {
        return places.stream().collect(Collectors.toMap(Place::id, place -> place));
    }

    /** What the signed-in person is here, as a key of the bundles. */
    public String role() {
        if (person == null) {
            return "none";
        }
        var centre = centre();
        if (centre != null) {
            for (var role : StaffRole.values()) {
                if (person.actor().isStaffOf(centre.id(), today(), role)) {
                    return role.name().toLowerCase(Locale.ROOT);
                }
            }
        }
        return person.actor().is(Role.CITY) ? "city" : person.actor().is(Role.ADMIN) ? "admin" : "none";
    }

    public LocalDate today() {
        return now.toLocalDate();
    }

    public ZoneId zone() {
        return now.getZone();
    }

    public boolean isCityOffice() {
        return site instanceof Site.CityOffice;
    }

    public boolean isOfCentre() {
        return site instanceof Site.OfCentre;
    }
}
