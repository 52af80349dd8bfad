/** Named sets of places that report some measures. */
import type { Places } from './places.ts';

/** "4.0 health stations": Bồ Đề and Long Biên. Source: a 2026 report (facts: topic `station`). */
export const STATION_WARDS: Places = { wards: ['00118', '00145'] };

/** "Digital Health Station" pilot: Quang Minh and Ba Vì communes. Source: a 2025 report. */
export const PILOT_WARDS: Places = { wards: ['08974', '09700'] };

/** AI reading: Xanh Pôn, Đức Giang and Oncology hospitals. Source: the city's list, row 13. */
export const AI_HOSPITALS: Places = { hospitals: ['H01', 'H03', 'H32'] };

/** High techniques: Obs-Gyn, Heart and Oncology hospitals. Source: the city's list, row 6. */
export const CAPABILITY_HOSPITALS: Places = { hospitals: ['H30', 'H31', 'H32'] };

/** Remote care at "five other hospitals". Which five is not published; five large ones stand in for them. */
export const REMOTE_HOSPITALS: Places = { hospitals: ['H01', 'H02', 'H03', 'H30', 'H31'] };
