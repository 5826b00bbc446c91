/** What templates draw with: icons, marks, timeline bars and charts. No page's policy allows inline styles, so places are classes. */
@NullMarked
package pl.krakow.centra.sites.look;

import org.jspecify.annotations.NullMarked;
