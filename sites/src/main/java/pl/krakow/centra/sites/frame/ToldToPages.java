package pl.krakow.centra.sites.frame;

import java.util.List;

import jakarta.servlet.http.HttpServletRequest;

import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.FlashMap;
import org.springframework.web.servlet.support.SessionFlashMapManager;

/**
 * What came of a form waits in the session until the page that tells it is asked for.
 *
 * <p>An open page draws its parts anew at the very change the form made, from the same address as the page that follows;
 * a browser asks for one address once at a time, so the part may come first. It leaves what waits to the page.
 */
final class ToldToPages extends SessionFlashMapManager {

    @Override
    protected @Nullable List<FlashMap> retrieveFlashMaps(HttpServletRequest request) {
        return isPart(request) ? null : super.retrieveFlashMaps(request);
    }

    private static boolean isPart(HttpServletRequest request) {
        return "GET".equals(request.getMethod()) && request.getHeader("HX-Request") != null;
    }
}
