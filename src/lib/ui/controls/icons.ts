/** Icons of Lucide (ISC), inlined at build time. Only those in use are listed, so nothing else ships. */
import ambulance from 'lucide-static/icons/ambulance.svg?raw';
import arrowDown from 'lucide-static/icons/arrow-down.svg?raw';
import arrowUp from 'lucide-static/icons/arrow-up.svg?raw';
import bed from 'lucide-static/icons/bed.svg?raw';
import bookHeart from 'lucide-static/icons/book-heart.svg?raw';
import chevronRight from 'lucide-static/icons/chevron-right.svg?raw';
import chevronsUpDown from 'lucide-static/icons/chevrons-up-down.svg?raw';
import circleCheck from 'lucide-static/icons/circle-check.svg?raw';
import circleMinus from 'lucide-static/icons/circle-minus.svg?raw';
import circleQuestion from 'lucide-static/icons/circle-question-mark.svg?raw';
import clock from 'lucide-static/icons/clock.svg?raw';
import close from 'lucide-static/icons/x.svg?raw';
import copy from 'lucide-static/icons/copy.svg?raw';
import download from 'lucide-static/icons/download.svg?raw';
import fileUp from 'lucide-static/icons/file-up.svg?raw';
import heartPulse from 'lucide-static/icons/heart-pulse.svg?raw';
import hospital from 'lucide-static/icons/hospital.svg?raw';
import inbox from 'lucide-static/icons/inbox.svg?raw';
import info from 'lucide-static/icons/info.svg?raw';
import layoutList from 'lucide-static/icons/layout-list.svg?raw';
import languages from 'lucide-static/icons/languages.svg?raw';
import listChecks from 'lucide-static/icons/list-checks.svg?raw';
import list from 'lucide-static/icons/list.svg?raw';
import map from 'lucide-static/icons/map.svg?raw';
import mapPin from 'lucide-static/icons/map-pin.svg?raw';
import menu from 'lucide-static/icons/menu.svg?raw';
import milestone from 'lucide-static/icons/milestone.svg?raw';
import monitorSmartphone from 'lucide-static/icons/monitor-smartphone.svg?raw';
import moon from 'lucide-static/icons/moon.svg?raw';
import pencil from 'lucide-static/icons/pencil.svg?raw';
import plus from 'lucide-static/icons/plus.svg?raw';
import printer from 'lucide-static/icons/printer.svg?raw';
import refresh from 'lucide-static/icons/refresh-cw.svg?raw';
import plug from 'lucide-static/icons/plug.svg?raw';
import scale from 'lucide-static/icons/scale.svg?raw';
import scanHeart from 'lucide-static/icons/scan-heart.svg?raw';
import search from 'lucide-static/icons/search.svg?raw';
import signOut from 'lucide-static/icons/log-out.svg?raw';
import siren from 'lucide-static/icons/siren.svg?raw';
import sun from 'lucide-static/icons/sun.svg?raw';
import sunMoon from 'lucide-static/icons/sun-moon.svg?raw';
import table from 'lucide-static/icons/table.svg?raw';
import triangleAlert from 'lucide-static/icons/triangle-alert.svg?raw';
import upload from 'lucide-static/icons/upload.svg?raw';
import user from 'lucide-static/icons/user.svg?raw';
import wifi from 'lucide-static/icons/wifi.svg?raw';
import wifiOff from 'lucide-static/icons/wifi-off.svg?raw';

export const icons = {
	ambulance,
	arrowDown,
	arrowUp,
	bed,
	bookHeart,
	chevronRight,
	chevronsUpDown,
	circleCheck,
	circleMinus,
	circleQuestion,
	clock,
	close,
	copy,
	download,
	fileUp,
	heartPulse,
	hospital,
	inbox,
	info,
	languages,
	layoutList,
	list,
	listChecks,
	map,
	mapPin,
	menu,
	milestone,
	monitorSmartphone,
	moon,
	pencil,
	plus,
	printer,
	refresh,
	plug,
	scale,
	scanHeart,
	search,
	signOut,
	siren,
	sun,
	sunMoon,
	table,
	triangleAlert,
	upload,
	user,
	wifi,
	wifiOff
} as const;
export type IconName = keyof typeof icons;

/** The drawing of an icon without its `<svg>` frame, so that the frame can carry our size and stroke. */
export function iconPaths(name: IconName): string {
	return icons[name].slice(
		icons[name].indexOf('>', icons[name].indexOf('<svg')) + 1,
		icons[name].lastIndexOf('</svg>')
	);
}
