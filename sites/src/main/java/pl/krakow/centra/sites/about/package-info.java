/** Pages about the sites themselves: the style page, the accessibility statement, errors. */
@NullMarked
package pl.krakow.centra.sites.about;

import org.jspecify.annotations.NullMarked;
