package pl.krakow.centra.sites.frame;

import java.time.Clock;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;

import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.springframework.web.util.UriComponentsBuilder;

import pl.krakow.centra.kit.centre.Centre;
import pl.krakow.centra.kit.centre.CentreCatalogue;
import pl.krakow.centra.sites.signin.People;
import pl.krakow.centra.sites.signin.Person;
import pl.krakow.centra.sites.site.Hosts;
import pl.krakow.centra.sites.site.Site;
import pl.krakow.centra.sites.words.Languages;

/** Makes the frame of the page a request asks for, once per request. */
@Component
@RequiredArgsConstructor
public class Frames {

    private static final String KEPT = Frames.class.getName();
    private static final Map<String, String> OWN_NAMES = Map.of("pl", "Polski", "en", "English", "uk", "Українська");

    private final Hosts hosts;
    private final CentreCatalogue catalogue;
    private final People people;
    private final Themes themes;
    private final MessageSource messages;
    private final Clock clock;

    public Frame of(HttpServletRequest request) {
        if (request.getAttribute(KEPT) instanceof Frame frame) {
            return frame;
        }
        var frame = make(request);
        request.setAttribute(KEPT, frame);
        return frame;
    }

    private Frame make(HttpServletRequest request) {
        var locale = LocaleContextHolder.getLocale();
        var site = hosts.site(request).orElse(null);
        var zone = zone(site);
        var now = ZonedDateTime.now(clock).withZoneSameInstant(zone);
        var person = people.current().orElse(null);
        var theme = themes.of(request);
        return new Frame(
                site,
                locale.getLanguage(),
                languages(site)
                        .map(language -> choice(request, "lang", language, ownName(language), locale.getLanguage()))
                        .toList(),
                theme,
                Stream.of("", "light", "dark")
                        .map(value -> choice(request, "theme", value, label(value, locale), theme))
                        .toList(),
                person,
                isStaffHere(site, person, now),
                signIn(request),
                catalogue.all().stream()
                        .map(centre -> place(centre, locale, request))
                        .toList(),
                hosts.residents(request),
                hosts.cityOffice(request),
                address(request),
                now);
    }

    private ZoneId zone(@Nullable Site site) {
        return site instanceof Site.OfCentre here
                ? here.centre().zone()
                : catalogue.city().zone();
    }

    private Stream<String> languages(@Nullable Site site) {
        return site instanceof Site.OfCentre here
                ? here.centre().languages().stream().map(Locale::getLanguage).filter(Languages::has)
                : Languages.ALL.stream().map(Locale::getLanguage);
    }

    private static boolean isStaffHere(@Nullable Site site, @Nullable Person person, ZonedDateTime now) {
        return person != null
                && site instanceof Site.OfCentre here
                && person.actor().isStaffOf(here.centre().id(), now.toLocalDate());
    }

    private Frame.Place place(Centre centre, Locale locale, HttpServletRequest request) {
        var note = centre.address().note();
        return new Frame.Place(
                centre,
                centre.name().in(locale).replace(" – ", "\u00a0– "),
                centre.shortName().in(locale),
                note == null ? null : note.in(locale),
                hosts.of(centre, request));
    }

    private static Frame.Choice choice(
            HttpServletRequest request, String parameter, String value, String label, String chosen) {
        var address = UriComponentsBuilder.fromPath(path(request));
        var query = isPlain(request) ? request.getQueryString() : null;
        if (query != null) {
            address.query(query);
        }
        address.replaceQueryParam(parameter, value.isEmpty() ? "system" : value);
        return new Frame.Choice(value, label, address.build().toUriString(), value.equals(chosen));
    }

    /** A failed or posted request has no address to return to but its site's first page. */
    private static boolean isPlain(HttpServletRequest request) {
        return "GET".equals(request.getMethod()) && request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) == null;
    }

    private static String path(HttpServletRequest request) {
        return isPlain(request) ? request.getRequestURI() : "/";
    }

    private static String address(HttpServletRequest request) {
        var address = ServletUriComponentsBuilder.fromContextPath(request).path(path(request));
        var query = isPlain(request) ? request.getQueryString() : null;
        return (query == null ? address : address.query(query)).build().toUriString();
    }

    private static String signIn(HttpServletRequest request) {
        var query = isPlain(request) ? request.getQueryString() : null;
        return UriComponentsBuilder.fromPath("/sign-in")
                .queryParam("to", "{to}")
                .encode()
                .buildAndExpand(path(request) + (query == null ? "" : "?" + query))
                .toUriString();
    }

    private String label(String theme, Locale locale) {
        return messages.getMessage("theme." + (theme.isEmpty() ? "system" : theme), null, locale);
    }

    private static String ownName(String language) {
        return OWN_NAMES.getOrDefault(language, language);
    }
}
