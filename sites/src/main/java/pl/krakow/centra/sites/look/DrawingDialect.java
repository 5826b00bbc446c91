package pl.krakow.centra.sites.look;

import java.util.Set;

import org.springframework.stereotype.Component;
import org.thymeleaf.context.ITemplateContext;
import org.thymeleaf.dialect.AbstractProcessorDialect;
import org.thymeleaf.engine.AttributeName;
import org.thymeleaf.model.IProcessableElementTag;
import org.thymeleaf.processor.IProcessor;
import org.thymeleaf.processor.element.IElementTagStructureHandler;
import org.thymeleaf.standard.processor.AbstractStandardExpressionAttributeTagProcessor;
import org.thymeleaf.standard.processor.StandardXmlNsTagProcessor;
import org.thymeleaf.templatemode.TemplateMode;

/** {@code <svg c:icon="check"></svg>} and {@code <svg c:mark="${centre.mark}"></svg>} in templates; decorative always. */
@Component
class DrawingDialect extends AbstractProcessorDialect {

    private static final int PRECEDENCE = 1000;
    private final Drawings drawings;

    DrawingDialect(Drawings drawings) {
        super("Centra drawings", "c", PRECEDENCE);
        this.drawings = drawings;
    }

    @Override
    public Set<IProcessor> getProcessors(String prefix) {
        return Set.of(
                new Drawing(prefix, "icon", "icon", Drawings.ICON_BOX),
                new Drawing(prefix, "mark", "mark", "0 0 40 40"),
                new StandardXmlNsTagProcessor(TemplateMode.HTML, prefix));
    }

    private final class Drawing extends AbstractStandardExpressionAttributeTagProcessor {
        private final String kind;
        private final String defaultClass;
        private final String viewBox;

        Drawing(String prefix, String kind, String defaultClass, String viewBox) {
            super(TemplateMode.HTML, prefix, kind, PRECEDENCE, true);
            this.kind = kind;
            this.defaultClass = defaultClass;
            this.viewBox = viewBox;
        }

        @Override
        protected void doProcess(
                ITemplateContext context,
                IProcessableElementTag tag,
                AttributeName attributeName,
                String attributeValue,
                Object result,
                IElementTagStructureHandler handler) {
            var name = String.valueOf(result);
            var more = tag.getAttributeValue("class");
            handler.setAttribute("class", more == null ? defaultClass : defaultClass + " " + more);
            handler.setAttribute("viewBox", viewBox);
            handler.setAttribute("aria-hidden", "true");
            handler.setAttribute("focusable", "false");
            handler.setBody(kind.equals("icon") ? drawings.icon(name) : drawings.mark(name), false);
        }
    }
}
