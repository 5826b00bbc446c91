@NullMarked
package pl.krakow.centra.local.mail;

import org.jspecify.annotations.NullMarked;
