package pl.krakow.centra.sites.about;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.RequestMapping;

/** A page for whatever went wrong, with words about what to do and a way on. Never tells an exception's text. */
@Controller
class ErrorPages implements ErrorController {

    @RequestMapping("/error")
    String error(HttpServletRequest request, HttpServletResponse response, Model model) {
        var status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code
                ? code
                : HttpStatus.NOT_FOUND.value();
        response.setStatus(status);
        response.setHeader("Cache-Control", "no-store");
        model.addAttribute("kind", kind(status));
        model.addAttribute("status", status);
        return "about/error";
    }

    private static String kind(int status) {
        return switch (status) {
            case 403 -> "forbidden";
            case 404, 405, 410 -> "not-found";
            default -> status >= 500 ? "broken" : "bad";
        };
    }
}
