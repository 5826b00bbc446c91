/** Forms people fill in: what is wrong with which field, and what they had entered. */
@NullMarked
package pl.krakow.centra.sites.forms;

import org.jspecify.annotations.NullMarked;
