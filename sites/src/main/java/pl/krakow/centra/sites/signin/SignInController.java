package pl.krakow.centra.sites.signin;

import java.time.Clock;
import java.time.LocalDate;

import jakarta.servlet.http.HttpServletRequest;

import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

import pl.krakow.centra.sites.site.Hosts;
import pl.krakow.centra.sites.site.Site;

/** The way in, and where it leads. */
@Controller
@RequiredArgsConstructor
class SignInController {

    private final Hosts hosts;
    private final People people;
    private final Clock clock;

    /** Remembers the page to return to; only a path of this very site. */
    @GetMapping("/sign-in")
    String signIn(@RequestParam(defaultValue = "/") String to, HttpServletRequest request) {
        var session = request.getSession();
        if (isOwnPath(to) && !to.equals("/")) {
            session.setAttribute(SignInConfiguration.RETURN_TO, to);
        } else {
            session.removeAttribute(SignInConfiguration.RETURN_TO);
        }
        return "redirect:/oauth2/authorization/" + SignInConfiguration.REGISTRATION;
    }

    /** Where a person lands who came for no particular page: staff at their work, everyone else at the first page. */
    @GetMapping("/welcome")
    String welcome(HttpServletRequest request) {
        return hosts.site(request).orElse(null) instanceof Site.OfCentre here
                        && people.current()
                                .map(person -> person.actor()
                                        .isStaffOf(
                                                here.centre().id(),
                                                LocalDate.now(clock.withZone(
                                                        here.centre().zone()))))
                                .orElse(false)
                ? "redirect:/today"
                : "redirect:/";
    }

    @GetMapping("/sign-in-failed")
    String failed(Model model) {
        return "about/sign-in-failed";
    }

    private static boolean isOwnPath(String to) {
        return to.startsWith("/")
                && !to.startsWith("//")
                && to.indexOf('\\') < 0
                && to.chars().noneMatch(c -> c < ' ');
    }
}
