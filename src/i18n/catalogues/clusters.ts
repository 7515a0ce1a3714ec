/** Similar comments that are answered together. */
export default {
  'cluster.grown': {
    kk: 'Сіз оқығаннан кейін топқа {count, plural, other {# жаңа пікір}} қосылды. Бетті жаңартып, оларды оқыңыз да, қайта жіберіңіз.',
    ru: 'После того как вы прочитали группу, в неё {count, plural, one {пришёл # новый комментарий} few {пришли # новых комментария} many {пришли # новых комментариев} other {пришло # нового комментария}}. Обновите страницу, прочитайте и отправьте снова.',
    en: 'Since you read the cluster, {count, plural, one {# new comment has} other {# new comments have}} come into it. Reload the page, read them and send again.',
  },
  'cluster.merged': {
    kk: 'Бұл топ басқа топқа қосылған. Сол топты ашып, жұмысты онда жалғастырыңыз.',
    ru: 'Эту группу объединили с другой. Откройте ту группу и продолжайте в ней.',
    en: 'This cluster has been merged into another one. Open that one and go on there.',
  },
  'cluster.dissolved': {
    kk: 'Бұл топта ұқсас пікірлер қалмады. Тізімге оралып, пікірлерге жеке жауап беріңіз.',
    ru: 'В этой группе больше нет схожих комментариев. Вернитесь к списку и отвечайте на комментарии по отдельности.',
    en: 'No similar comments are left in this cluster. Go back to the list and answer the comments one by one.',
  },
  'cluster.nobody-chosen': {
    kk: 'Топтан шығарылатын пікірлерді белгілеңіз.',
    ru: 'Отметьте комментарии, которые нужно вывести из группы.',
    en: 'Choose the comments that are to leave the cluster.',
  },
  'cluster.all-chosen': {
    kk: 'Барлық пікір белгіленді: топта ештеңе қалмайды. Кемінде біреуін қалдырыңыз.',
    ru: 'Отмечены все комментарии: в группе ничего не останется. Оставьте хотя бы один.',
    en: 'All comments are chosen, so that nothing would remain. Leave at least one.',
  },
  'cluster.not-members': {
    kk: 'Белгіленгендердің {count, plural, other {# пікірі}} бұл топта енді жоқ. Бетті жаңартып, қайта белгілеңіз.',
    ru: '{count, plural, one {# отмеченного комментария} other {# отмеченных комментариев}} в этой группе уже нет. Обновите страницу и отметьте снова.',
    en: '{count, plural, one {# of the chosen comments is} other {# of the chosen comments are}} not in this cluster any more. Reload the page and choose again.',
  },
  'cluster.nothing-to-merge': {
    kk: 'Осы топқа қосылатын басқа топты таңдаңыз.',
    ru: 'Выберите другую группу, которую нужно присоединить к этой.',
    en: 'Choose another cluster to be merged into this one.',
  },
};
